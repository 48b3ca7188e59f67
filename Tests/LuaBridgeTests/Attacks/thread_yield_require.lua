-- attack: yields while it is being required
-- expect: refused outside a coroutine
-- profile: library
coroutine.yield()
return {}
