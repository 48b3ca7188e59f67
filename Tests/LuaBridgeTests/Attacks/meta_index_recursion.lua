-- attack: asks itself in __index without end
-- expect: refused overflow
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__index = function(t, k) return t[k] end})
  return due(t.x)
end
