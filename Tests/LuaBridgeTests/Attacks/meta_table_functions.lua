-- attack: hands objects to the table functions, whose loops the metamethods would steer
-- expect: decided 0
-- profile: library
return function(case, law)
  local liar = function() return setmetatable({1, 2, 3}, {__len = function() return 1 << 60 end, __index = function() return 1 end,
    __newindex = function() while true do end end}) end
  local good = 0
  local function try(f, ...) if pcall(f, ...) then good = good + 1 end end
  try(table.insert, liar(), 1)
  try(table.insert, liar(), 1, 1)
  try(table.remove, liar())
  try(table.concat, liar())
  try(table.unpack, liar())
  try(table.sort, liar())
  try(table.move, liar(), 1, 3, 1)
  try(table.move, liar(), 1, 3, 1, {})
  try(table.move, {}, 1, 3, 1, liar())
  return due(good)
end
