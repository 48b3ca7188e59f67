-- attack: lets two tables ask each other
-- expect: refused '__index' chain too long
-- profile: library
return function(case, law)
  local a, b = {}, {}
  setmetatable(a, {__index = b})
  setmetatable(b, {__index = a})
  return due(a.x)
end
