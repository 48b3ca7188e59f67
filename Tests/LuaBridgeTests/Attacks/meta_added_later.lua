-- attack: adds what is not allowed to a metatable that is in use
-- expect: refused attempt to concatenate
-- profile: library
return function(case, law)
  local m = {}
  local t = setmetatable({}, m)
  m.__concat = function() while true do end end
  m.__gc, m.__mode = m.__concat, "k"
  return due(t .. "x")
end
