-- attack: gives a table a operator that grows the stack under ..
-- expect: refused __concat is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__concat = function() while true do end end})
  return due(0)
end
