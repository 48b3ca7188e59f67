-- What the creditor pays for the sum received.
local fees = require "fees"
local reliefs = require "reliefs"

local state_due = {court_fee = true, fine = true}

local function nothing_due(case, free_sum)
  if case:has "requested_amount" and case.requested_amount > free_sum then
    return not_due("art5.3", "all that was received so far is not more than twice the base salary")
  end
  return not_due("art6.4", "not more than twice the base salary")
end

local function because_of_stage(case, result)
  if case.settlement_stage == "settled_before_coercion" then
    return result:because("art4.4", "settled by the parties before coercion was carried out: one third")
  end
  return result:because("art4.5", "collected by the office or coercion carried out: the whole fee")
end

local function with_relief(case, law, fee)
  local article, text = reliefs.exemption(case, law)
  if article then return exempt(fee, article, text) end
  local found = reliefs.reductions(case, law, fee)
  if #found == 0 then return due(fee) end
  local off, used = reliefs.taken_off(case, law, fee, found)
  local result = reduced(fee, fee - off)
  for _, reduction in ipairs(used) do result:because(reduction.article, reduction.text) end
  return result
end

return rule {
  hook  = "enforcement.fee",
  basis = "Circular 216/2016/TT-BTC; before 2017 Decree 62/2015, Decree 58/2009, Joint Circular 68/2008",
  date  = "collected_on",
  since = "2009-07-01",
  decide = function(case, law)
    if state_due[case.claim_kind] then
      return not_applicable("art2", "a duty to the State budget has no creditor who pays a fee")
    end
    local article, text = fees.free_of_fee(case, law)
    if article then return not_due(article, text) end

    local received, before = fees.received(case), case:get("collected_before", 0)
    local free_sum = fees.free_sum(law)
    if before + received <= free_sum then return nothing_due(case, free_sum) end

    local fee = fees.added(case, law, received, before)
    local result = with_relief(case, law, fee):payer("creditor"):item("enforcement_fee")
    if case:has "share_in_division" then result:because("art4.2", "division: on the net receipt") end
    if case:get("receives_for_others", false) then result:because("art4.3", "received for others too: on the whole") end
    if before > 0 then result:because("art5.2", "instalment: what it adds to the fee on all received so far") end
    if before > 0 and fees.overcharged(case, law, before) then
      result:because("art5.5", "earlier receipts were charged more than the scale gives: to be worked out again")
    end
    return because_of_stage(case, result:because("art4.1", "scale on the sum received"))
  end,
}
