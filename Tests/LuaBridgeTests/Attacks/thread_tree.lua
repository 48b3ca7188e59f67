-- attack: runs a tree of short coroutines, in which no count ever comes to its end
-- expect: stopped time
-- profile: library
return function(case, law)
  local function tree(n) if n > 0 then for i = 1, 30 do coroutine.wrap(tree)(n - 1) end end end
  tree(6)
  return due(0)
end
