-- attack: hides a loop in a coroutine
-- expect: refused coroutine
-- profile: rules
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    coroutine.wrap(function() while true do end end)()
  end,
}
