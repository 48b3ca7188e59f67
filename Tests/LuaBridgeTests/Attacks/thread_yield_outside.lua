-- attack: yields where nobody resumed
-- expect: refused outside a coroutine
-- profile: library
return function(case, law)
  coroutine.yield(1)
  return due(0)
end
