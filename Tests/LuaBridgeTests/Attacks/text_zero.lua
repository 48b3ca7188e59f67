-- attack: compares texts with zeros in them, and of different lengths
-- expect: decided 0
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local wrong = 0
    if "a\0b" == "a\0c" or "a\0b" > "a\0c" or "a" >= "a\0" or ("a\0"):rep(1000) < "a\0" then wrong = 1 end
    if not ("\0" < "\0\0" and "" < "\0") then wrong = wrong + 1 end
    return due(wrong)
  end,
}
