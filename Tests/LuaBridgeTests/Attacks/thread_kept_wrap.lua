-- attack: keeps a wrapped coroutine in a local of the module
-- expect: refused
-- profile: library
local step = coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)
return function(case, law)
  return due(step())
end
