-- attack: is asked for its metatable by the rule that uses it
-- expect: refused getmetatable
-- profile: library
return {make = function() return setmetatable({}, {__index = {x = 1}}) end}
-- rule:
return due(getmetatable(attack.make()).x)
