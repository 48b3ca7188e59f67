-- attack: measures the heap
-- expect: refused collectgarbage
return rule {
  hook = "enforcement.fee", basis = "attack", date = "collected_on",
  decide = function(case, law)
    return due(collectgarbage("count") // 1 | 0)
  end,
}
