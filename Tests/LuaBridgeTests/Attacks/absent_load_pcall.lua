-- attack: tries all absent functions under pcall
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    for _, f in ipairs {"load", "dofile", "loadstring", "setmetatable", "getmetatable", "rawset", "rawget", "next", "collectgarbage"} do
      pcall(function() return _G[f] end)
    end
    return due(0)
  end,
}
