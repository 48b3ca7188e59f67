-- attack: says that its length is a text, a fraction, a table
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, v in ipairs {"x", 0.5, {}, 1e300} do
    local t = setmetatable({}, {__len = function() return v end})
    if pcall(count, t, type) or pcall(each, t) then good = good + 1 end
  end
  return due(good)
end
