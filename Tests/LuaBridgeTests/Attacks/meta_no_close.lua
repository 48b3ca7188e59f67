-- attack: gives a table a function for the end of a scope
-- expect: refused __close is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__close = function() while true do end end})
  return due(0)
end
