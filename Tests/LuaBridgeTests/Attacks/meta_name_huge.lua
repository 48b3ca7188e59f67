-- attack: gives itself a name of a megabyte
-- expect: refused short text
-- profile: library
return function(case, law)
  return due(setmetatable({}, {__name = ("x"):rep(1000000)}) + 1)
end
