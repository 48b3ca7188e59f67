-- attack: returns a table of its own that looks like a result
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return {status = "due", fee = 1, payable = 1}
  end,
}
