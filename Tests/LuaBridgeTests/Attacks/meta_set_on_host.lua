-- attack: gives the case, the law, a result, texts and libraries a metatable
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, v in ipairs {case, case.parties, law, "text", 5, print, string, math, coroutine} do
    if pcall(setmetatable, v, {}) then good = good + 1 end
  end
  return due(good)
end
