-- What a court case costs, who pays, until when; relief is kept apart from fees that are not due.
local schedule = require "schedule"
local halved_by = require "halving"
local relief = require "relief"
local burden = require "burden"

local function granted(case, law, fee)
  local kind, article, text = relief.granted(case)
  if kind == "exempt" then return exempt(fee, article, text) end
  if kind == "deferred" then return deferred(fee):because(article, text) end
  return reduced(fee, fee - law.least_reduction:of(fee)):because(article, text)
    :because("art46", "reduced by 30 per cent, the least; the court may take off more")
end

local function settle(case, law, fee, payer)
  if not relief.requested(case) then return due(fee) end
  if payer == "defendant" then return due(fee):because("art50", "the party without relief bears the fee") end
  local article, text = relief.refused(case)
  if article then return due(fee):because(article, text) end
  return granted(case, law, fee)
end

return rule {
  hook = "dispute.fee",
  basis = "Measures on the Payment of Litigation Costs, State Council Order 481",
  date = "filed_on",
  since = "2007-04-01",
  decide = function(case, law)
    local free_article, free_text = schedule.free(case)
    if free_article then return not_due(free_article, free_text) end

    local fee, article, text = schedule.fee(case, law)
    local halvings = halved_by(case)
    if #halvings > 0 then fee = law.half:of(fee) end

    local payer, payer_article, payer_text, in_advance = burden(case)
    local result = settle(case, law, fee, payer):because(article, text)
    for _, ground in ipairs(halvings) do result:because(ground[2], ground[3]) end
    if #halvings > 1 then result:because("cpl_interpretation.art206", "halved only once") end
    result:payer(payer):item(case.claim_kind):because(payer_article, payer_text)

    if not (in_advance and case:has "fee_notified_on") then return result end
    local last = days_after(case.fee_notified_on, law.payment_days)
    if last < law.working_days_from or last > law.working_days_until then
      if #halvings > 2 then return result end  -- a result has room for eight reasons
      return result:because("calendar", "no calendar of working days for that year: the last day is not given")
    end
    return result:pay_by(next_working_day(last))
  end,
}
