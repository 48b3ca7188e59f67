-- attack: keeps a coroutine in a local of the module
-- expect: refused coroutine made while the file is loaded
-- profile: library
local co = coroutine.create(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)
return function(case, law)
  local _, n = coroutine.resume(co)
  return due(n)
end
