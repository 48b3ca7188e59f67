-- attack: calls the globals by another name to write to them
-- expect: refused
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local globals = _ENV
    globals.due = function() return nil end
    return due(0)
  end,
}
