-- attack: counts cases in a class
-- expect: refused read-only
-- profile: library
local class = {n = 0}
class.__index = class
class.__call = function(self) class.n = class.n + 1 return class.n end
return function(case, law)
  return due(setmetatable({}, class)())
end
