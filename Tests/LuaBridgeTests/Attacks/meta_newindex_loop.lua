-- attack: loops for ever in __newindex
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__newindex = function() while true do end end})
  t.x = 1
  return due(0)
end
