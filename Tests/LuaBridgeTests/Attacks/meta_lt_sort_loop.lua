-- attack: loops for ever in __lt, which a comparator asks
-- expect: stopped time
-- profile: library
return function(case, law)
  local m = {__lt = function() while true do end end}
  local t = {}
  for i = 1, 10 do t[i] = setmetatable({}, m) end
  table.sort(t, function(a, b) return a < b end)
  return due(0)
end
