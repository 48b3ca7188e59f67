-- attack: yields in a comparator
-- expect: refused attempt to yield across a C-call boundary
-- profile: library
return function(case, law)
  coroutine.wrap(function() table.sort({3, 2, 1}, function(a, b) coroutine.yield() return a < b end) end)()
  return due(0)
end
