-- attack: calls itself a record of the case, and is returned as a result
-- expect: refused not a result
-- profile: library
return function(case, law)
  return setmetatable({fee = 1, outcome = "decided"}, {__name = "result"})
end
