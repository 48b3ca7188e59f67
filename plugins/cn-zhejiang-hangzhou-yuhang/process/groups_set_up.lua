-- Nine working groups, each named once; and behind the first wave a pilot that was summed up.
local function different(names)
  local seen, number = {}, 0
  for name in each(names) do
    if not seen[name] then
      seen[name] = true
      number = number + 1
    end
  end
  return number
end

return rule {
  hook = "resettlement.guard",
  name = "groups_set_up",
  basis = "Resettlement of the Yuhang development zone, report of 2013, sections I.(1)2, II.(3)",
  date = "as_of",
  decide = function(case, law)
    if different(case.working_groups) ~= law.working_group_count or #case.working_groups ~= law.working_group_count then
      return refuse("report.groups", "nine working groups, each with a task of its own, are set up")
    end
    if case.wave > 1 and (not case:has "pilot_summed_up_on" or case.pilot_summed_up_on > as_of()) then
      return refuse("report.pilot", "the pilot is summed up before others follow")
    end
    return allow()
  end,
}
