-- A step of an administrative suit that was not docketed before.
return rule {
  hook = "dispute.guard", name = "is_suit", basis = "Administrative Litigation Law Art. 49, 51", date = "as_of",
  decide = function(case)
    if case.administrative_kind ~= "litigation" then return refuse("scope", "the case is no administrative suit") end
    if not case:get("justiciable", true) then return refuse("art49", "not a matter for the courts") end
    return allow()
  end,
}
