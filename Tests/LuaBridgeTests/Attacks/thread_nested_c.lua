-- attack: nests coroutines, sort, gsub and pcall in turn without end
-- expect: refused overflow
-- profile: library
return function(case, law)
  local function f(n)
    local g = coroutine.wrap(function()
      table.sort({2, 1}, function() ("x"):gsub("x", function() local ok, e = pcall(f, n + 1) if not ok then error(e, 0) end end) return true end)
    end)
    g()
  end
  f(1)
end
