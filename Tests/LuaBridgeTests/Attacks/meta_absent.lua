-- attack: catches the absence of a fact in a metamethod
-- expect: undetermined requested_amount
-- profile: library
return function(case, law)
  local t = setmetatable({}, {__index = function() return case.requested_amount end})
  local ok = pcall(function() return t.x end)
  return due(ok and 1 or 2)
end
