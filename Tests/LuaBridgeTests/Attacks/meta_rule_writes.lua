-- attack: is written to by the rule that uses it, through an object of the file
-- expect: refused read-only
-- profile: library
return {one = setmetatable({n = 1}, {__newindex = function(t, k, v) end})}
-- rule:
attack.one.n = attack.one.n + 1
return due(attack.one.n)
