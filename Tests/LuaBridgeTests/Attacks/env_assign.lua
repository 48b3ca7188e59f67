-- attack: replaces its environment
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    _ENV = {due = due}
    return due(0)
  end,
}
