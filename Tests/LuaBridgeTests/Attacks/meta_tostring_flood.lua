-- attack: prints more than it may through __tostring
-- expect: stopped output
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__tostring = function() return ("x"):rep(100000) end})
  pcall(print, t)
  return due(0)
end
