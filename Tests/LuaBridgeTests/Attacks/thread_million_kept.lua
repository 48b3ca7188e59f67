-- attack: makes coroutines until the memory is full
-- expect: stopped memory|time
-- profile: library
return function(case, law)
  local t = {}
  while true do t[#t + 1] = coroutine.create(function() end) end
end
