-- attack: catches the limit of print in a coroutine and decides all the same
-- expect: stopped output
-- profile: library
return function(case, law)
  coroutine.resume(coroutine.create(function() while true do print(("x"):rep(1000)) end end))
  return due(1)
end
