-- attack: calls any inside the function of any without end
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f() return any(case.parties, f) end
    f()
    return due(0)
  end,
}
