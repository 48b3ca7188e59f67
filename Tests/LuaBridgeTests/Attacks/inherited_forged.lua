-- attack: calls inherited with what is not the case
-- expect: harmless
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    for _, x in ipairs {1, "case", {}, case.parties, case.parties[1], due(1), law, print} do
      if pcall(inherited, x) then return due(1) end
    end
    return due(0)
  end,
}
