-- attack: yields in every metamethod that the interpreter calls
-- expect: decided 66
-- profile: library
return function(case, law)
  local y = coroutine.yield
  local m = {__index = function(t, k) y() return k end, __newindex = function(t, k, v) y() end, __call = function(t, x) y() return x end,
    __len = function() y() return 5 end, __eq = function() y() return true end, __lt = function() y() return true end,
    __le = function() y() return true end, __unm = function() y() return 7 end, __bnot = function() y() return 8 end}
  for _, f in ipairs {"add", "sub", "mul", "div", "mod", "pow", "idiv", "band", "bor", "bxor", "shl", "shr"} do
    m["__" .. f] = function(a, b) y() return 3 end
  end
  local a, b = setmetatable({}, m), setmetatable({}, m)
  local co = coroutine.create(function()
    local n = a[1] + #a + a(9) + -a + ~a
    n = n + (a + 1) + (1 - a) + (a * b) + (a / 2) + (a % 2) + (2 ^ a) + (a // b) + (a & 1) + (1 | a) + (a ~ b) + (a << 1) + (1 >> a)
    a.x = n
    if a == b and a < b and b <= a and not (a > b and false) and a ~= nil then return n end
  end)
  local ok, n, steps = true, nil, 0
  while coroutine.status(co) == "suspended" do
    ok, n = coroutine.resume(co)
    assert(ok, n)
    steps = steps + 1
  end
  assert(steps == 23, steps)
  return due(n // 1 | 0)
end
