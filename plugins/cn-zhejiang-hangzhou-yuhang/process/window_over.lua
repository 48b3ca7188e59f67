-- Objections are decided when nobody can raise another, and none that is to be followed is passed over.
return rule {
  hook = "resettlement.guard",
  name = "window_over",
  basis = "Resettlement of the Yuhang development zone, report of 2013, section II.(2)",
  date = "as_of",
  decide = function(case)
    if as_of() <= case.posting_until then
      return refuse("posting.period", "objections may be raised until the last day of the posting")
    end
    if case.objections_upheld > case.objections_received then
      return refuse("posting.objections", "more objections were upheld than received")
    end
    if case.objections_upheld > 0 and not case:has "posting_corrected_on" then
      return refuse("posting.objections", "an objection was upheld: the posting is to be corrected")
    end
    return allow()
  end,
}
