-- attack: reads the case, the law and the kit in coroutines, with all that may be wrong with it
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  local function try(f) if coroutine.resume(coroutine.create(f)) then good = good + 1 end end
  try(function() return case.no_such_field end)
  try(function() return law.no_such_parameter end)
  try(function() return days_after("x", 1) end)
  try(function() case.collected = 1 end)
  try(function() return inherited({}) end)
  try(function() return inherited(case) end)
  try(function() return due(1.5) end)
  return due(good)
end
