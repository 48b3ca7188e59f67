-- attack: gives a reason of many megabytes
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(1):because("a", ("x"):rep(2000000))
  end,
}
