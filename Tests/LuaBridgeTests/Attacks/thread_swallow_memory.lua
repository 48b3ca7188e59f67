-- attack: catches the lack of memory in a coroutine and decides all the same
-- expect: stopped memory
-- profile: library
return function(case, law)
  coroutine.resume(coroutine.create(function() local t = {} while true do t[#t + 1] = {} end end))
  return due(1)
end
