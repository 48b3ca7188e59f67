-- Beside the papers that everybody brings: the marriage certificate of who came by marriage, the one-child card of who
-- claims a head for it.
local function on_file(case, kind, flag)
  return case:get(flag, false)
    or any(case:get("documents", {}), function(paper) return paper:has "kind" and paper.kind == kind end)
end

local function came_by_marriage(person)
  return person:has "spouse_since" or person:has "move_reason" and person.move_reason == "marriage"
end

return rule {
  hook = "resettlement.guard",
  name = "papers_complete",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(2)3",
  date = "as_of",
  decide = function(case)
    local married = any(case.persons, came_by_marriage)
    if married and not on_file(case, "marriage_certificate", "has_marriage_certificate") then
      return refuse("report.papers", "the marriage certificate of the new member is missing")
    end
    local function claims(person) return person:get("one_child_certificate", false) end
    if any(case.persons, claims) and not on_file(case, "one_child_card", "has_one_child_card") then
      return refuse("report.papers", "the one-child card is missing")
    end
    return allow()
  end,
}
