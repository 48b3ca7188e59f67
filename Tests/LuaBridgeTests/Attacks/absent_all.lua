-- attack: names every function that leads out of the profile
-- expect: decided 0
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local found = 0
    if pcall(function() return load end) then found = found + 1 end
    if pcall(function() return loadstring end) then found = found + 1 end
    if pcall(function() return dofile end) then found = found + 1 end
    if pcall(function() return loadfile end) then found = found + 1 end
    if pcall(function() return rawget end) then found = found + 1 end
    if pcall(function() return rawset end) then found = found + 1 end
    if pcall(function() return rawequal end) then found = found + 1 end
    if pcall(function() return rawlen end) then found = found + 1 end
    if pcall(function() return next end) then found = found + 1 end
    if pcall(function() return collectgarbage end) then found = found + 1 end
    if pcall(function() return debug end) then found = found + 1 end
    if pcall(function() return os end) then found = found + 1 end
    if pcall(function() return io end) then found = found + 1 end
    if pcall(function() return package end) then found = found + 1 end
    if pcall(function() return module end) then found = found + 1 end
    if pcall(function() return unpack end) then found = found + 1 end
    if pcall(function() return setfenv end) then found = found + 1 end
    if pcall(function() return getfenv end) then found = found + 1 end
    if pcall(function() return newproxy end) then found = found + 1 end
    if pcall(function() return warn end) then found = found + 1 end
    if pcall(function() return _G end) then found = found + 1 end
    if pcall(function() return _VERSION end) then found = found + 1 end
    for _, f in ipairs {"dump", "pack", "unpack", "packsize"} do if string[f] then found = found + 1 end end
    for _, f in ipairs {"random", "randomseed", "sin", "cos", "exp", "log", "sqrt", "pow"} do if math[f] then found = found + 1 end end
    return due(found)
  end,
}
