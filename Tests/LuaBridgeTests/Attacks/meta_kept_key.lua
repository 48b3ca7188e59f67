-- attack: keeps an object as a key of a table
-- expect: refused is a key
-- profile: library
local kept = {[setmetatable({}, {})] = 0}
return function(case, law)
  for k, v in pairs(kept) do k.n = 1 end
  return due(0)
end
