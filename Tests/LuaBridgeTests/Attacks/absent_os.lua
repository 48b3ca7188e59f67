-- attack: runs a program
-- expect: refused os
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    os.execute("id")
    return due(0)
  end,
}
