-- attack: loops for ever in a coroutine while the module is loaded
-- expect: stopped time
-- profile: library
coroutine.wrap(function() while true do end end)()
return {}
