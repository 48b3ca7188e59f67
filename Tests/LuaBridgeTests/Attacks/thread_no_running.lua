-- attack: asks for the coroutine that runs
-- expect: refused running
-- profile: library
return function(case, law)
  local main = coroutine.running()
  return due(0)
end
