-- attack: hands an object to gsub, which must not ask its __index
-- expect: decided 2
-- profile: library
return function(case, law)
  local t = setmetatable({a = "1"}, {__index = function() while true do end end})
  local s = ("ab"):gsub("%a", t)
  assert(s == "1b")
  return due(#s)
end
