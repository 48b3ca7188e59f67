-- attack: keeps state in an iterator made at load
-- expect: refused
local step = ("abcdef"):gmatch(".")
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(#(step() or ""))
  end,
}
