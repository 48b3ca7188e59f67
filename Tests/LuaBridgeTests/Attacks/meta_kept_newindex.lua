-- attack: keeps cases in a table behind __newindex
-- expect: refused must be a function
-- profile: library
local store = {}
local t = setmetatable({}, {__newindex = store, __index = store})
return function(case, law)
  t.n = (t.n or 0) + 1
  return due(t.n)
end
