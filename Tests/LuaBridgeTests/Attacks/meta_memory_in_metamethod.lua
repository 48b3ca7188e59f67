-- attack: fills the memory in a metamethod and catches it
-- expect: stopped memory
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__index = function() local s = ("x"):rep(1000) while true do s = s .. s end end})
  pcall(function() return t.x end)
  return due(1)
end
