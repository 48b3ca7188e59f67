-- attack: builds results in coroutines, and returns one of them
-- expect: decided 5
-- profile: library
return function(case, law)
  return coroutine.wrap(function()
    local r = due(5)
    coroutine.yield(r:because("a", "b"))
  end)()
end
