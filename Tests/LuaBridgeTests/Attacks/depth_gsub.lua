-- attack: nests gsub in the callback of gsub
-- expect: refused C stack overflow
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f() return (("a"):gsub("a", f)) end
    return due(#f())
  end,
}
