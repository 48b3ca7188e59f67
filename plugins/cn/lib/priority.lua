-- Working assumption of this plugin: 1 is handled first, 5 last. Numerous parties, public interest, petitions go first.
return function(case, law)
  local first = case:get("group_size", 1) >= law.large_group
    or case:get("public_interest", false)
    or case:get("petition_count", 0) > 0
  if first then return 1 end
  return 6 - case:get("urgency", 1)
end
