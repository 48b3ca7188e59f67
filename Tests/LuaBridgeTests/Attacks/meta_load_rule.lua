-- attack: loops for ever where the rule asks the module for a function that it lacks
-- expect: stopped time
-- profile: library
return setmetatable({}, {__index = function() while true do end end})
-- rule:
return due(attack.decide and 1 or 2)
