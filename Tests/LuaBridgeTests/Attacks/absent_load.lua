-- attack: compiles text
-- expect: refused load
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return load("return 1")()
  end,
}
