-- attack: doubles a string until the memory is full
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = "x"
    while true do s = s .. s end
  end,
}
