-- attack: asks for code to be run when a variable goes out of scope
-- expect: refused non-closable
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local x <close> = {}
    return due(0)
  end,
}
