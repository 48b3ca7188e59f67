-- attack: is walked by each without end
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__len = function() return math.maxinteger end, __index = function(_, k) return k end})
  for x in each(t) do end
  return due(0)
end
