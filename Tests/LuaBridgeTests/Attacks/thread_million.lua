-- attack: makes coroutines for ever and drops them
-- expect: stopped time
-- profile: library
return function(case, law)
  while true do coroutine.create(function() end) end
end
