-- attack: calls functions of the host with 200,000 arguments
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local many = {table.unpack({}, 1, 200000)}
    pcall(days_after, table.unpack({}, 1, 200000))
    pcall(due, table.unpack({}, 1, 200000))
    pcall(inherited, table.unpack({}, 1, 200000))
    return due(#many)
  end,
}
