-- attack: loads a library of the system while a rule runs
-- expect: refused require
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    local socket = require "socket"
    return due(0)
  end,
}
