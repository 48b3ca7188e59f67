-- attack: repeats an empty string 2^62 times, which costs no memory
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = (""):rep(1 << 62, "")
    return due(#s)
  end,
}
