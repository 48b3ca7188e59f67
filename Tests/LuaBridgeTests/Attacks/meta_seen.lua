-- attack: looks for the sealed metatable in what getmetatable tells, and in pairs
-- expect: decided 0
-- profile: library
return function(case, law)
  local m = {__name = "a", __index = {x = 1}, __len = function() return 9 end}
  local t = setmetatable({}, m)
  local found = 0
  if getmetatable(t) ~= "a" or getmetatable(setmetatable({}, {})) ~= true then found = 1 end
  for k, v in pairs(t) do found = found + 1 end
  m.__index = {x = 5}
  return due(found + t.x - 1)
end
