-- attack: has the case, the law, a text or a number asked for what it lacks
-- expect: decided 1
-- profile: library
return function(case, law)
  local good = 0
  for _, v in ipairs {case, case.parties, "text", 5, true} do
    if pcall(setmetatable, {}, {__index = v}) then good = good + 1 end
  end
  -- The law is a table, and may be read through.
  if pcall(function() return setmetatable({}, {__index = law}).no_such_parameter end) then good = good + 1 end
  return due(good + 1)
end
