-- attack: gives values to a for loop for ever
-- expect: stopped time
-- profile: library
return function(case, law)
  for x in coroutine.wrap(function() local i = 0 while true do i = i + 1 coroutine.yield(i) end end) do end
  return due(0)
end
