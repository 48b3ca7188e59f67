-- attack: gives a table a weak keys
-- expect: refused __mode is not allowed
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__mode = "k"})
  return due(0)
end
