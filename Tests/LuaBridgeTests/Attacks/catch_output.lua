-- attack: catches the limit of print and decides all the same
-- expect: stopped output
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    pcall(function() while true do print(("x"):rep(1000)) end end)
    return due(1)
  end,
}
