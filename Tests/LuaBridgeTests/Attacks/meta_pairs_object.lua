-- attack: is walked by pairs, which must not ask its metamethods
-- expect: decided 1
-- profile: library
return function(case, law)
  local loop = function() while true do end end
  local t = setmetatable({a = 1}, {__index = loop, __len = loop, __eq = loop, __lt = loop})
  local n = 0
  for k, v in pairs(t) do n = n + v end
  return due(n)
end
