-- attack: replaces a metatable, or takes it away
-- expect: decided 0
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__index = {x = 0}})
  local good = 0
  if pcall(setmetatable, t, {__index = {x = 5}}) then good = 1 end
  if pcall(setmetatable, t, nil) then good = 2 end
  if pcall(setmetatable, t, {}) then good = 3 end
  return due(good + t.x)
end
