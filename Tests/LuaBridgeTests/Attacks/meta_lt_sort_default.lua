-- attack: sorts objects without a comparator, so that C asks __lt
-- expect: refused attempt to compare two table values
-- profile: library
return function(case, law)
  local m = {__lt = function() while true do end end}
  table.sort({setmetatable({}, m), setmetatable({}, m)})
  return due(0)
end
