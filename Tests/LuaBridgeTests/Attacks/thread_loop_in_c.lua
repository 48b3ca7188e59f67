-- attack: loops for ever in a function of the host, in a coroutine
-- expect: stopped time
-- profile: library
return function(case, law)
  local s = ("a"):rep(30)
  coroutine.wrap(function() s:find(("a?"):rep(30) .. ("a"):rep(30)) s:find((".-"):rep(20) .. "b") end)()
  while true do coroutine.wrap(function() ("x"):rep(100000):find(("x"):rep(1000) .. "y", 1, true) end)() end
end
