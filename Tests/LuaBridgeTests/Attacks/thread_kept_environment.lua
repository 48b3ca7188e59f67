-- attack: keeps the globals in a coroutine
-- expect: refused _ENV
-- profile: library
return function(case, law)
  local e = coroutine.wrap(function() return _ENV end)()
  e.kept = case
  return due(0)
end
