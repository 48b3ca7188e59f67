-- attack: prints itself in __tostring
-- expect: refused overflow
-- profile: library
return function(case, law)
  print(setmetatable({}, {__tostring = function(self) print(self) return "x" end}))
  return due(0)
end
