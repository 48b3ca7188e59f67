-- attack: lets functions of the host be coroutines
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, f in ipairs {print, pcall, error, coroutine.yield, coroutine.wrap(function() end), table.sort} do
    if pcall(coroutine.create, f) or pcall(coroutine.wrap, f) then good = good + 1 end
  end
  return due(good)
end
