-- attack: prints one line far longer than the limit
-- expect: stopped output|memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    print(("x"):rep(2000000))
    return due(0)
  end,
}
