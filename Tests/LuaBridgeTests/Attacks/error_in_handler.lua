-- attack: raises in the handler of xpcall, again and again
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    for _ = 1, 1000 do xpcall(error, function() error("again") end) end
    return due(0)
  end,
}
