-- attack: shows the address of a coroutine
-- expect: harmless
-- profile: library
return function(case, law)
  local co = coroutine.create(function() end)
  local text = tostring(co) .. ("%s"):format(coroutine.wrap(function() end))
  print(co)
  print({[1] = co})
  assert(not pcall(string.format, "%p", co))
  return due(1):because("a", text)
end
