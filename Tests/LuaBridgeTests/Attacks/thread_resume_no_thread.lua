-- attack: resumes what is no coroutine
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, v in ipairs {1, "x", {}, print, case, true, coroutine} do
    if pcall(coroutine.resume, v) or pcall(coroutine.status, v) or (type(v) ~= "function" and pcall(coroutine.create, v)) then good = good + 1 end
  end
  return due(good)
end
