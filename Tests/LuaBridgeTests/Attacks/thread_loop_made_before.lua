-- attack: loops for ever in a coroutine that was made long before
-- expect: stopped time
-- profile: library
return function(case, law)
  local loops = {}
  for i = 1, 100 do loops[i] = coroutine.create(function() coroutine.yield() while true do end end) end
  for i = 1, 100 do coroutine.resume(loops[i]) end
  while true do for i = 1, 100 do coroutine.resume(loops[i]) end end
end
