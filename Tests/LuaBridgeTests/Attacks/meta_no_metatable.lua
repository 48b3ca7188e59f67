-- attack: gives a table a forged metatable
-- expect: refused __metatable is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__metatable = "x"})
  return due(0)
end
