-- attack: makes objects until the memory is full
-- expect: stopped memory
-- profile: library
return function(case, law)
  local m = {__index = {x = 1}}
  local t = {}
  while true do t[#t + 1] = setmetatable({}, m) end
end
