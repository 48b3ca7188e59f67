-- attack: says that it has 2^62 items, of which C asks one after the other
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__len = function() return 1 << 62 end})
  return due(count(t, math.type))
end
