-- attack: says that it has 2^62 items, among which C looks for one
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__len = function() return 1 << 62 end})
  return due(contains(t, 1) and 1 or 2)
end
