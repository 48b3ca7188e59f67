-- attack: reads a file
-- expect: refused io
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(#io.open("/etc/passwd"):read("a"))
  end,
}
