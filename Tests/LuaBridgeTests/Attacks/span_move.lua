-- attack: moves 2^50 empty slots
-- expect: refused span of
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    table.move({}, 1, 1 << 50, 2)
    return due(0)
  end,
}
