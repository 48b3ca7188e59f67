-- attack: keeps a coroutine in the metatable of an object
-- expect: refused
-- profile: library
local step = coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)
local counter = setmetatable({}, {__index = function() return step() end})
return function(case, law)
  return due(counter.x)
end
