-- attack: has an item at every place, and is walked by ipairs
-- expect: stopped time
-- profile: library
return function(case, law)
  for i, x in ipairs(setmetatable({}, {__index = function(_, k) return k end})) do end
  return due(0)
end
