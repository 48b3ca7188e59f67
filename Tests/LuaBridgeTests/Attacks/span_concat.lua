-- attack: joins 2^60 elements that are not there
-- expect: refused span of
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(#table.concat({}, "", 1, 1 << 60))
  end,
}
