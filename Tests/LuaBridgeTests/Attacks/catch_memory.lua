-- attack: catches the lack of memory and decides all the same
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    pcall(function() local s = ("x"):rep(1000) while true do s = s .. s end end)
    return due(1)
  end,
}
