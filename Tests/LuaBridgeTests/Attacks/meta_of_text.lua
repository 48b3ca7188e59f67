-- attack: changes the metatable that all texts have
-- expect: refused attempt to index a nil value
-- profile: library
return function(case, law)
  getmetatable("").__index = function() return 1 end
  return due(0)
end
