-- attack: uses functions of the host as metamethods
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, f in ipairs {print, pcall, error, setmetatable, coroutine.yield, coroutine.wrap(function() end), table.sort, ("x").rep, (pairs({}))} do
    for _, field in ipairs {"__index", "__newindex", "__call", "__add", "__lt", "__len", "__eq", "__tostring"} do
      if pcall(setmetatable, {}, {[field] = f}) then good = good + 1 end
    end
  end
  return due(good)
end
