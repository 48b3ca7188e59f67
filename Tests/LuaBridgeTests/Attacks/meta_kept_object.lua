-- attack: counts cases in an object that the file made
-- expect: refused read-only
-- profile: library
local counter = setmetatable({n = 0}, {__call = function(self) self.n = self.n + 1 return self.n end})
return function(case, law)
  return due(counter())
end
