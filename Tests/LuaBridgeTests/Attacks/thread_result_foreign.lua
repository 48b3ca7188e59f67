-- attack: builds a result of another hook in a coroutine
-- expect: refused not a result of enforcement.fee
-- profile: library
return function(case, law)
  return coroutine.wrap(function() return refer_to("x") end)()
end
