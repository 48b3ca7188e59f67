-- attack: drops a chain of suspended coroutines, each of which holds the next, again and again
-- expect: harmless
-- profile: library
return function(case, law)
  for round = 1, 3 do
    local last
    for i = 1, 1000 do
      local before = last
      last = coroutine.wrap(function() local held = before coroutine.yield() return held end)
      last()
    end
  end
  return due(0)
end
