-- attack: leaves a stopped loop through many pending calls
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f(n) if n > 100 then while true do end end return (pcall(f, n + 1)) and 1 or f(n) end
    f(1)
  end,
}
