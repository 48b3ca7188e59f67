-- attack: recurses without end in a coroutine
-- expect: harmless
-- profile: library
return function(case, law)
  local function f() return 1 + f() end
  return due(coroutine.wrap(f)() or 1)
end
