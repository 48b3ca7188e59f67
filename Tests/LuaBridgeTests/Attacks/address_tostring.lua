-- attack: puts the address of a table, a function and the case into a reason
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(1):because("a", tostring({}) .. tostring(print) .. tostring(case) .. tostring(law) .. tostring(string))
  end,
}
