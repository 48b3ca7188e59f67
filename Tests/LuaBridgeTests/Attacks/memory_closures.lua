-- attack: makes closures for ever and keeps them
-- expect: stopped memory
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t, i = {}, 0
    while true do i = i + 1 local v = i t[i] = function() return v end end
  end,
}
