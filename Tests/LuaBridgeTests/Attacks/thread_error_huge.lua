-- attack: raises a text of many megabytes in a coroutine
-- expect: harmless
-- profile: library
return function(case, law)
  coroutine.wrap(function() error(("x"):rep(3000000)) end)()
  return due(0)
end
