-- attack: catches the stop with resume, pcall and xpcall in turn
-- expect: stopped time
-- profile: library
return function(case, law)
  local function f(n)
    if n > 40 then while true do end end
    pcall(coroutine.wrap(function() xpcall(f, function() while true do end end, n + 1) while true do end end))
    while true do end
  end
  f(1)
end
