-- attack: calls itself in __call in tail position for ever
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__call = function(self) return self() end})
  return due(t())
end
