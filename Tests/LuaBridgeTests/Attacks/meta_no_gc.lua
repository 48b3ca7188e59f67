-- attack: gives a table a finalizer
-- expect: refused __gc is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__gc = function() while true do end end})
  return due(0)
end
