-- attack: loops for ever in an operator, under pcall
-- expect: stopped time
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__add = function() while true do end end})
  while true do pcall(function() return t + 1 end) end
end
