-- attack: loops for ever in __tostring
-- expect: stopped time
-- profile: library
return function(case, law)
  return due(1):because("a", tostring(setmetatable({}, {__tostring = function() while true do end end})))
end
