-- attack: yields in the callback of gsub, while its buffer is open
-- expect: refused attempt to yield across a C-call boundary
-- profile: library
return function(case, law)
  coroutine.wrap(function() ("x"):rep(5000):gsub("x", function() coroutine.yield() end) end)()
  return due(0)
end
