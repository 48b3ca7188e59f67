-- attack: catches the stop with pcall and goes on
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    while true do pcall(function() while true do end end) end
  end,
}
