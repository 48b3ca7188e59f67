-- attack: gives a table, a number, nothing as its text
-- expect: decided 0
-- profile: library
return function(case, law)
  local good = 0
  for _, f in ipairs {function() return {} end, function() return 5 end, function() end} do
    if pcall(tostring, setmetatable({}, {__tostring = f})) then good = good + 1 end
  end
  return due(good)
end
