-- Before an agreement is signed: what the national law asks of the plan, and what an agreement must say.
local always = {"form", "agreed_amount", "agreement_due_on"}
local for_homes = {"entitled_area_m2", "agreed_place", "transition_kind"}

--- What the agreement does not say, or nil.
local function missing(case)
  local function unsaid(name) return not case:has(name) end
  local lacks = first(always, unsaid)
  if lacks or case.form == "money" then return lacks end
  lacks = first(for_homes, unsaid)
  if not lacks and case.transition_kind ~= "none" and not case:has "transition_to" then return "transition_to" end
  return lacks
end

return rule {
  hook = "resettlement.guard",
  name = "plan_settled",
  basis = "Hangzhou Regulation on Compensation for Houses on Expropriated Collective Land (2014) Art. 10(1)",
  date = "as_of",
  decide = function(case)
    local national = inherited(case)
    if not national.allowed then return national end
    local lacks = as_of() >= "2014-05-01" and missing(case)
    if lacks then return refuse("art10.1." .. lacks, "the agreement does not say all that it must") end
    return national
  end,
}
