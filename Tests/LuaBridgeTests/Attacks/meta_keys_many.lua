-- attack: copies a metatable with many fields for ever
-- expect: stopped time|memory
-- profile: library
return function(case, law)
  local m = {}
  for i = 1, 100000 do m["k" .. i] = i end
  while true do setmetatable({}, m) end
end
