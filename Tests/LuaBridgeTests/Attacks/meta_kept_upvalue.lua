-- attack: counts cases in a local that only a metamethod assigns
-- expect: refused outer local
-- profile: library
local n = 0
local counter = setmetatable({}, {__index = function() n = n + 1 return n end})
return function(case, law)
  return due(counter.x)
end
