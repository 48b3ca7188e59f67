-- attack: loops for ever in the VM
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    while true do end
  end,
}
