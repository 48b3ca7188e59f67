-- attack: assigns to itself in __newindex without end
-- expect: refused overflow
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__newindex = function(t, k, v) t[k] = v end})
  t.x = 1
  return due(0)
end
