-- attack: sorts objects whose __lt always says yes
-- expect: decided 1000
-- profile: library
return function(case, law)
  local m = {__lt = function() return true end}
  local t = {}
  for i = 1, 1000 do t[i] = setmetatable({}, m) end
  table.sort(t, function(a, b) return a < b end)
  return due(#t)
end
