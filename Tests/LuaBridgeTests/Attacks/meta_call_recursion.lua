-- attack: calls itself in __call without end
-- expect: harmless
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__call = function(self, n) return 1 + self(n) end})
  return due(t(1))
end
