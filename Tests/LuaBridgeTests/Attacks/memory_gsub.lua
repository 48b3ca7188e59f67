-- attack: makes a text grow by gsub until the memory is full
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local s = "aaaaaaaaaa"
    while true do s = s:gsub("a", "aaaaaaaaaa") end
  end,
}
