-- attack: does not parse
-- expect: refused
return rule { hook = = 1 }
