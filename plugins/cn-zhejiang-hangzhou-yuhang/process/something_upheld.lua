-- A posting is corrected because of an objection.
return rule {
  hook = "resettlement.guard",
  name = "something_upheld",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section II.(2)",
  date = "as_of",
  decide = function(case)
    if case.objections_upheld == 0 then return refuse("posting.objections", "no objection was upheld") end
    if case.objections_upheld > case.objections_received then
      return refuse("posting.objections", "more objections were upheld than received")
    end
    return allow()
  end,
}
