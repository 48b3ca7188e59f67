-- attack: makes text of an object in the callback of gsub and of table.concat
-- expect: decided 3
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__tostring = function() return (("ab"):gsub(".", function(c) return c:upper() end)) end})
  local a = ("xxx"):gsub("x", function() return tostring(t) end)
  assert(a == "ABABAB")
  assert(not pcall(table.concat, {t, t}))
  return due(#a // 2)
end
