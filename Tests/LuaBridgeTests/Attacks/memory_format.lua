-- attack: builds a long text by format
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = "x"
    while true do s = ("%s%s%99d"):format(s, s, 1) end
  end,
}
