-- Whether the office supports this procedure online.
return rule {
  hook  = "enforcement.guard",
  name  = "is_online",
  basis = "One-stop mechanism of the Hai Duong enforcement office since 2017; ministry pages on online support",
  date  = "as_of",
  decide = function(case, law)
    if case.channel ~= "online" then
      return refuse("one_stop", "the request did not come online")
    elseif not law.online_procedures[case.procedure] then
      return refuse("one_stop.online", "this procedure has no online support")
    end
    return allow()
  end,
}
