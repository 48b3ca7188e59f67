-- attack: closes a variable with an object
-- expect: refused non-closable
-- profile: library
return function(case, law)
  local x <close> = setmetatable({}, {__call = function() end})
  return due(0)
end
