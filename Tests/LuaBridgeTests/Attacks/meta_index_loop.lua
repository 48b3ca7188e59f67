-- attack: loops for ever in __index
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__index = function() while true do end end})
  return due(t.x)
end
