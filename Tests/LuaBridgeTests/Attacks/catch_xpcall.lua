-- attack: runs on in the handler of xpcall after a stop
-- expect: stopped time
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    while true do
      xpcall(function() while true do end end, function() while true do end end)
    end
  end,
}
