-- attack: calls wrapped coroutines in coroutines without end
-- expect: refused C stack overflow
-- profile: library
return function(case, law)
  local function f() return coroutine.wrap(f)() end
  return due(f())
end
