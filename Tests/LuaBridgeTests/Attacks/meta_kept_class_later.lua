-- attack: changes a class after its first object, which a later case must not see
-- expect: refused read-only
-- profile: library
local class = {__tostring = function() return "a" end}
class.__index = class
return function(case, law)
  local text = tostring(setmetatable({}, class))
  class.__tostring = function() return "b" end
  return due(1):because("a", text)
end
