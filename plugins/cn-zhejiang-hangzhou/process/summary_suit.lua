-- Art. 82: an act on the spot, two thousand yuan at most, open information; or all parties agree.
return rule {
  hook = "dispute.guard", name = "summary_suit", basis = "Administrative Litigation Law Art. 82", date = "as_of",
  decide = function(case, law)
    if case.administrative_kind ~= "litigation" then return refuse("scope", "the case is no administrative suit") end
    local simple = case:get("on_the_spot", false) or case.act_kind == "information_disclosure"
      or case:has "fine_amount" and case.fine_amount <= law.suit_summary_sum
      or case:get("summary_agreed", false)
    if not simple then return refuse("art82", "not fit for the summary procedure, and the parties did not agree to it") end
    return allow()
  end,
}
