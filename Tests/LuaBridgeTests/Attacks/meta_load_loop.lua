-- attack: loops for ever in a metamethod while the module is loaded
-- expect: stopped time
-- profile: library
local t = setmetatable({}, {__index = function() while true do end end})
local x = t.y
return {}
