-- attack: yields across pcall
-- expect: decided 1
-- profile: library
return function(case, law)
  local co = coroutine.wrap(function()
    local ok, message = pcall(coroutine.yield, 5)
    return ok and 2 or message:find("attempt to yield across a C-call boundary", 1, true) and 1 or 3
  end)
  return due(co())
end
