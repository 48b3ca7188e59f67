-- attack: yields from the rule's own call
-- expect: refused outside a coroutine
-- profile: library
return {leave = function() coroutine.yield() end}
-- rule:
attack.leave()
return due(0)
