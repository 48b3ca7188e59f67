-- attack: keeps a coroutine of one case for the next
-- expect: refused read-only
-- profile: library
local kept = {}
return function(case, law)
  local co = kept.co or coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)
  kept.co = co
  return due(co())
end
