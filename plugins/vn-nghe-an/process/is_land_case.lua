-- Whether the coordination with the land office is for this case: it is about land, and goes on.
local over = {refused = true, finished = true, ended = true, terminated = true, withdrawn = true, entrusted_out = true,
  request_sent_back = true}

return rule {
  hook  = "enforcement.guard",
  name  = "is_land_case",
  basis = "Coordination regulation of Nghe An, 2019-09-09 (seed 003)",
  date  = "as_of",
  decide = function(case, law)
    if not law.land_kinds[case.asset_kind] then
      return refuse("regulation", "the coordination is for land and what is attached to it")
    end
    if over[case:get("state", "decided")] then return refuse("art52", "enforcement is over") end
    return allow()
  end,
}
