-- attack: gives a table keys that have no order
-- expect: refused no fixed order
-- profile: library
return function(case, law)
  local t = {}
  for i = 1, 5 do t[coroutine.create(function() end)] = i end
  for k, v in pairs(t) do return due(v) end
end
