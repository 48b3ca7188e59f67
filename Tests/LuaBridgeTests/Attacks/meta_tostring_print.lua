-- attack: loops for ever in __tostring, which print asks
-- expect: stopped time
-- profile: library
return function(case, law)
  print(setmetatable({}, {__tostring = function() while true do end end}))
  return due(0)
end
