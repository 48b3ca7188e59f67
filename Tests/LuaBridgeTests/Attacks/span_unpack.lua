-- attack: unpacks ten million values onto the stack
-- expect: refused too many results to unpack
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(select("#", table.unpack({}, 1, 10000000)))
  end,
}
