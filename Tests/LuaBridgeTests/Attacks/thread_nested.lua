-- attack: resumes coroutines in coroutines without end
-- expect: decided 1
-- profile: library
return function(case, law)
  local function f() return coroutine.resume(coroutine.create(f)) end
  local results = {f()}
  local last = results[#results]
  return due(tostring(last):find("C stack overflow", 1, true) and 1 or 2)
end
