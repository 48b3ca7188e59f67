-- attack: asks format for an address
-- expect: refused invalid conversion
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(1):because("a", ("%p"):format({}))
  end,
}
