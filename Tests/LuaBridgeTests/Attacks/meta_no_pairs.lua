-- attack: gives a table a way of its own through pairs
-- expect: refused __pairs is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__pairs = function() while true do end end})
  return due(0)
end
