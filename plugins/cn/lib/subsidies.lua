-- What earns a subsidy: an agreement, written or oral, or useful work without one.
local subsidies = {}

local SUCCESS = { agreement = true, settled_and_withdrawn = true }

--- Why nothing was earned, or nil.
function subsidies.not_earned(case, law)
  if SUCCESS[case.outcome] then
    if case:get("oral_agreement", false) and not law.subsidy_for_oral_agreement then
      return "an oral agreement is not paid for here"
    end
    return nil
  end
  if case:get("useful_without_success", false) then
    if law.subsidy_for_useful_work then return nil end
    return "useful work without agreement is not paid for here"
  end
  return "no agreement, and no useful work"
end

return subsidies
