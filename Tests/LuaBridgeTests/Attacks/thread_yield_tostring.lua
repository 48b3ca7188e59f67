-- attack: yields in the __tostring that format asks
-- expect: refused attempt to yield across a C-call boundary
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__tostring = function() coroutine.yield() return "x" end})
  coroutine.wrap(function() return ("%s"):format(t) end)()
  return due(0)
end
