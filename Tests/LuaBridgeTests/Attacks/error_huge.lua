-- attack: raises a text of many megabytes
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    error(("x"):rep(2000000))
  end,
}
