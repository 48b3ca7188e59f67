-- attack: writes into a library around its front
-- expect: refused rawset
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    rawset(string, "upper", print)
    return due(0)
  end,
}
