-- attack: recurses without end
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f(n) return 1 + f(n + 1) end
    return due(f(1))
  end,
}
