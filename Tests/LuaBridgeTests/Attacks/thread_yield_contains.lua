-- attack: yields in the __eq that contains asks
-- expect: refused attempt to yield across a C-call boundary
-- profile: library
return function(case, law)
  local m = {__eq = function() coroutine.yield() return true end}
  coroutine.wrap(function() return contains({setmetatable({}, m)}, setmetatable({}, m)) end)()
  return due(0)
end
