-- attack: overflows the stack of a coroutine while it reports that it overflowed
-- expect: harmless
-- profile: library
return function(case, law)
  local function f() return f() + 1 end
  for i = 1, 5 do
    local co = coroutine.create(function() xpcall(f, function(e) return f() end) return f() end)
    coroutine.resume(co)
  end
  return due(0)
end
