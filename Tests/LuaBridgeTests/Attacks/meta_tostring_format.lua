-- attack: formats in the __tostring that format asks, while its buffer is open
-- expect: decided 30000
-- profile: library
return function(case, law)
  local depth = 0
  local t
  t = setmetatable({}, {__tostring = function()
    depth = depth + 1
    local s = depth < 5 and ("%s%s"):format(t, t) or ("y"):rep(2000)
    depth = depth - 1
    return s
  end})
  local s = ("x"):rep(5000)
  for i = 1, 10 do ("%s-%50s-%s"):format(s, setmetatable({}, {__tostring = function() return "z" end}), t) end
  local text = ("%s%s"):format(s, t)
  assert(text == s .. ("y"):rep(32000))
  return due(#text - 7000)
end
