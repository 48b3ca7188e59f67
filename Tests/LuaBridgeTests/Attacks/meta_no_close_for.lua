-- attack: gives a loop a fourth value to be closed
-- expect: refused non-closable
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__call = function() end})
  for i in function() end, nil, nil, t do end
  return due(0)
end
