-- attack: switches to and fro for ever
-- expect: stopped time
-- profile: library
return function(case, law)
  local co = coroutine.wrap(function() while true do coroutine.yield() end end)
  while true do co() end
end
