-- attack: asks for the metatables of the case, the law, lists, results, texts and libraries
-- expect: decided 0
-- profile: library
return function(case, law)
  local found = 0
  for _, v in ipairs {case, case.parties, case.parties[1], law, "text", 5, true, print, string, table, math, coroutine, {}} do
    if getmetatable(v) ~= nil then found = found + 1 end
  end
  local r = due(found)
  if getmetatable(r) ~= nil then error("seen") end
  return r
end
