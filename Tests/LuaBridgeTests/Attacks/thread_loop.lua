-- attack: loops for ever in a coroutine
-- expect: stopped time
-- profile: library
return function(case, law)
  coroutine.wrap(function() while true do end end)()
  return due(0)
end
