-- attack: catches the stop with resume and goes on
-- expect: stopped time
-- profile: library
return function(case, law)
  while true do coroutine.resume(coroutine.create(function() while true do end end)) end
end
