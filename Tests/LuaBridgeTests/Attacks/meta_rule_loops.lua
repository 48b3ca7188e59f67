-- attack: loops for ever in an operator that the rule uses
-- expect: stopped time
-- profile: library
return {one = setmetatable({}, {__mul = function() while true do end end})}
-- rule:
return due(attack.one * 2)
