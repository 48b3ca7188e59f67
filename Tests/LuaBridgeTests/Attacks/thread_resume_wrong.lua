-- attack: resumes what is dead, running or waits itself
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  local function try(co, ...) if coroutine.resume(co, ...) then good = good + 1 end end
  local dead = coroutine.create(function() end)
  coroutine.resume(dead)
  try(dead)
  local failed = coroutine.create(function() error("x") end)
  coroutine.resume(failed)
  try(failed)
  local outer
  outer = coroutine.create(function()
    try(outer)
    coroutine.wrap(function()
      try(outer)
      assert(coroutine.status(outer) == "normal")
    end)()
    assert(coroutine.status(outer) == "running")
  end)
  assert(coroutine.resume(outer))
  local again
  again = coroutine.wrap(function() again() end)
  if pcall(again) then good = good + 1 end
  return due(good)
end
