-- attack: loops for ever in __eq, which contains asks
-- expect: stopped time
-- profile: library
return function(case, law)
  local m = {__eq = function() while true do end end}
  return due(contains({setmetatable({}, m)}, setmetatable({}, m)) and 1 or 2)
end
