-- attack: prints for ever
-- expect: stopped output
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    while true do print("all work and no play") end
  end,
}
