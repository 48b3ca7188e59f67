-- attack: compares itself in __eq without end
-- expect: refused overflow
-- profile: library
return function(case, law)
  local m = {__eq = function(a, b) return a == b end}
  return due(setmetatable({}, m) == setmetatable({}, m) and 1 or 2)
end
