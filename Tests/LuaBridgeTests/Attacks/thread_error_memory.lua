-- attack: fails in coroutines while hardly any memory is left
-- expect: stopped memory|time
-- profile: library
return function(case, law)
  local t = {}
  local function f(n) if n == 0 then error({}) end return coroutine.wrap(f)(n - 1) end
  while true do
    for i = 1, 200 do t[#t + 1] = ("x"):rep(200) .. #t end
    pcall(f, 10)
  end
end
