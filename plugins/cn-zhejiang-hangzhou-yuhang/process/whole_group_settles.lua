-- A household is settled with its whole group: results posted, its two lines added up item by item, what it owes
-- collected, and no other household of the group behind.
local notices = require "notices"

local function line(case, name)
  return sum(case.cash, function(item) return item.line == name and item.amount or 0 end)
end

return rule {
  hook = "resettlement.guard",
  name = "whole_group_settles",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section I.(4)1",
  date = "as_of",
  decide = function(case)
    if not notices.made(case, "lottery_results", as_of()) then
      return refuse("posting.lottery_results", "the results of the draw are not posted")
    end
    if line(case, "income") ~= case.to_collect then
      return refuse("report.two_lines", "the items to collect are not the sum to collect")
    end
    if line(case, "outgoing") ~= case.to_pay then
      return refuse("report.two_lines", "the items to pay are not the sum to pay")
    end
    if case.to_collect > 0 and (not case:has "collected_on" or case.collected_on > as_of()) then
      return refuse("report.collect_first", "what the household owes is not collected yet")
    end
    if case.settled_in_group < case.drew_in_group then
      return refuse("report.whole_group", "not all households of the group are ready to settle")
    end
    if case.settled_in_group > case.drew_in_group then
      return refuse("report.whole_group", "more households are ready to settle than drew")
    end
    return allow()
  end,
}
