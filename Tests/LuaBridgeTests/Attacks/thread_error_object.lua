-- attack: raises an object in a coroutine, through several of them
-- expect: refused error object of type table
-- profile: library
return function(case, law)
  local function f(n) if n == 0 then error(setmetatable({}, {__tostring = function() while true do end end})) end return coroutine.wrap(f)(n - 1) end
  f(20)
end
