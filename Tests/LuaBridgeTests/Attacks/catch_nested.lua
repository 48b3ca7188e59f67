-- attack: catches the stop at every one of many levels
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local function f(n) if n > 150 then while true do end end pcall(f, n + 1) while true do end end
    f(1)
  end,
}
