-- Whether the debtor may be published: only while there are no conditions.
return rule {
  hook  = "enforcement.guard",
  name  = "may_publish",
  basis = "Law 26/2008 as amended by 64/2014 Art. 44a(2); Decree 62/2015 Art. 11",
  date  = "as_of",
  decide = function(case, law)
    if case:get("class", "unclassified") ~= "not_yet_conditions" then
      return refuse("art11.1", "only a debtor without conditions is published")
    end
    return allow()
  end,
}
