-- attack: loops for ever with goto
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    ::again::
    goto again
  end,
}
