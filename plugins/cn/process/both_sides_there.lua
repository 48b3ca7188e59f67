-- A joint meeting has a court and a department, each with a liaison officer.
local function liaison(case, is_kind)
  return any(case.agencies, function(agency) return is_kind(agency.kind) and agency:has "liaison" end)
end

return rule {
  hook = "dispute.guard",
  name = "both_sides_there",
  basis = "Docking of 2023: joint meeting, liaison officers; working assumption of this plugin",
  date = "as_of",
  decide = function(case)
    if not liaison(case, function(kind) return kind == "court" end) then
      return refuse("docking2023", "the court has named no liaison officer")
    end
    if not liaison(case, function(kind) return kind ~= "court" end) then
      return refuse("docking2023", "no department has named a liaison officer")
    end
    return allow()
  end,
}
