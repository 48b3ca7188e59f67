-- attack: resumes with more values than fit
-- expect: harmless
-- profile: library
return function(case, law)
  local t = {}
  for i = 1, 900000 do t[i] = i end
  local co = coroutine.create(function(...) local function f(...) return select("#", ...), coroutine.yield(...) end return f(...) end)
  return due(coroutine.resume(co, table.unpack(t)) and 1 or 2)
end
