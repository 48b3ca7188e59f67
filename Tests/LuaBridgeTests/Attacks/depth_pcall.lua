-- attack: nests pcall without end
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f(n) local ok, e = pcall(f, n + 1) return e end
    f(1)
    return due(0)
  end,
}
