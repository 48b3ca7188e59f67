-- attack: fails again and again while hardly any memory is left
-- expect: stopped memory|time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local t = {}
    while true do
      for i = 1, 200 do t[#t + 1] = ("x"):rep(200) .. #t end
      xpcall(function() error({}) end, function(e) error(e) end)
      pcall(error, ("y"):rep(100))
    end
  end,
}
