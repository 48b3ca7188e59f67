-- attack: catches the absence of a fact and decides all the same
-- expect: undetermined requested_amount
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local ok = pcall(function() return case.requested_amount end)
    return due(ok and 1 or 2)
  end,
}
