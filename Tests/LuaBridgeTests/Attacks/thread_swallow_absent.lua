-- attack: catches the absence of a fact in a coroutine and decides all the same
-- expect: undetermined requested_amount
-- profile: library
return function(case, law)
  coroutine.resume(coroutine.create(function() return case.requested_amount end))
  return due(1)
end
