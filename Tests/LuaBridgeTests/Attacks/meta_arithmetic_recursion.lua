-- attack: nests operators without end
-- expect: refused overflow
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__unm = function(t) return -t end})
  return due(-t)
end
