-- attack: hides terminal codes in __name
-- expect: refused short text
-- profile: library
return function(case, law)
  return due(setmetatable({}, {__name = "\27[2J"}) + 1)
end
