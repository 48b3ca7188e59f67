-- attack: catches the stop at every one of many coroutines
-- expect: stopped time
-- profile: library
return function(case, law)
  local function f(n)
    if n > 90 then while true do end end
    coroutine.resume(coroutine.create(f), n + 1)
    while true do end
  end
  f(1)
end
