-- attack: counts cases through the object that its __index function is given
-- expect: refused read-only
-- profile: library
local counter = setmetatable({n = 0}, {__index = function(self) return self end, __newindex = function() end})
return function(case, law)
  local self = counter.anything
  self.n = self.n + 1
  return due(self.n)
end
