-- attack: keeps a value in a closure made at load
-- expect: refused
local function make() local n = 0 return function() n = n + 1 return n end end
local counter = make()
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(counter())
  end,
}
