-- Coercion as the law allows it, and a plan of protection after threats.
return rule {
  hook  = "enforcement.guard",
  name  = "may_coerce",
  basis = "Law 26/2008 Art. 46(2), 70-73; Joint Circular 03/2012; practice of Hai Duong (seed 001)",
  date  = "as_of",
  decide = function(case, law)
    if law.province_exists and case:has "threat_on" then
      local planned = case:has "documents" and any(case.documents, function(paper)
        return paper.kind == "protection_plan"
      end)
      if not planned then
        return refuse("practice.incident", "threats or resistance: protection plan first")
      end
    end
    return inherited(case)
  end,
}
