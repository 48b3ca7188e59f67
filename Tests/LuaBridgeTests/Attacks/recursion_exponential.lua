-- attack: computes a Fibonacci number the slow way
-- expect: stopped time
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(fib(80))
  end,
}
