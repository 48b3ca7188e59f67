-- attack: closes a coroutine
-- expect: refused close
-- profile: library
return function(case, law)
  local co = coroutine.create(function() end)
  coroutine.close(co)
  return due(0)
end
