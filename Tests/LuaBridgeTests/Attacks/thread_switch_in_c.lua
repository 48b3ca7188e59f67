-- attack: switches coroutines inside callbacks of the host
-- expect: decided 6
-- profile: library
return function(case, law)
  local co = coroutine.wrap(function() local i = 0 while true do i = i + 1 coroutine.yield(i) end end)
  local total = 0
  ("abc"):gsub(".", function() total = total + co() end)
  assert(count({1, 2, 3}, function() return co() > 3 end) == 3)
  local t = {3, 1, 2}
  table.sort(t, function(a, b) coroutine.wrap(function() co() end)() return a < b end)
  assert(t[1] == 1 and t[3] == 3)
  return due(total)
end
