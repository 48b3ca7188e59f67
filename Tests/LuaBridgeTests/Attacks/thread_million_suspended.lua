-- attack: suspends coroutines, each with its variables, until the memory is full
-- expect: stopped memory|time
-- profile: library
return function(case, law)
  local t = {}
  while true do
    local i = #t + 1
    t[i] = coroutine.wrap(function() local v = {i} coroutine.yield(function() return v end) end)
    t[i]()
  end
end
