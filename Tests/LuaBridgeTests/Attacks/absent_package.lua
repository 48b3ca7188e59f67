-- attack: loads a C library
-- expect: refused package
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(package.loadlib("libc.so.6", "system") and 1 or 0)
  end,
}
