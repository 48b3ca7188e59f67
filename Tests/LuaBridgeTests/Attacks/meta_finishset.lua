-- attack: assigns to a missing field of a table that the collector would empty, while memory is short
-- expect: refused __mode is not allowed
-- profile: library
return function(case, law)
  for i = 1, 1000 do
    local t = setmetatable({}, {__mode = "v", __newindex = setmetatable({}, {__mode = "v"})})
    t[i] = ("x"):rep(10000) .. i
  end
  return due(0)
end
