-- attack: raises an object whose __tostring loops
-- expect: refused error object of type table
-- profile: library
return function(case, law)
  error(setmetatable({}, {__tostring = function() while true do end end, __name = "record"}))
end
