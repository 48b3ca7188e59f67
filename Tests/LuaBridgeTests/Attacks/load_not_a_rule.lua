-- attack: returns a number instead of a rule
-- expect: refused
return 42
