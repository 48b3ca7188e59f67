-- attack: resumes and yields with 100,000 values
-- expect: harmless
-- profile: library
return function(case, law)
  local t = {}
  for i = 1, 100000 do t[i] = i end
  local co = coroutine.create(function(...) while true do coroutine.yield(...) end end)
  for i = 1, 3 do assert(select("#", coroutine.resume(co, table.unpack(t))) == 100001) end
  return due(select("#", coroutine.wrap(function(...) return ... end)(table.unpack(t))))
end
