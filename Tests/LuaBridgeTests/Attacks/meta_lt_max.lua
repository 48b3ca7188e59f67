-- attack: loops for ever in __lt, which math.max asks
-- expect: stopped time
-- profile: library
return function(case, law)
  local m = {__lt = function() while true do end end}
  return due(math.max(setmetatable({}, m), setmetatable({}, m)))
end
