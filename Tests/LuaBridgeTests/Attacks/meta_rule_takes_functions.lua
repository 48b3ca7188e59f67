-- attack: is handed setmetatable and coroutines by the module, and loops with them
-- expect: stopped time
-- profile: library
return {set = function(...) return setmetatable(...) end, wrap = function(...) return coroutine.wrap(...) end}
-- rule:
local t = attack.set({}, {__index = function() while true do end end})
while true do pcall(attack.wrap(function() return t.x end)) end
