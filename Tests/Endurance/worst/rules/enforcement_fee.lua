-- What a rule can do to its host, by the last two digits of the sum collected.

local function deeper(n) return 1 + deeper(n + 1) end

local ways = {
  [0] = function() while true do end end,
  [1] = function()
    local held = {}
    while true do held[#held + 1] = { #held, tostring(#held) } end
  end,
  [2] = function()
    local text = "x"
    while true do text = text .. text end
  end,
  [3] = function() while true do print("again and again") end end,
  [4] = function(case) return deeper(case.collected) end,
  [5] = function() return error({ "a table" }) end,
  [6] = function() return error("a text") end,
  [7] = function(case) return due(case.requested_amount) end,
  [8] = function(case) return case.colected end,
  [9] = function(case) return due(case.collected / 2) end,
  [10] = function(case) return { fee = case.collected } end,
  [11] = function(case)
    local result = due(case.collected)
    for i = 1, 100 do result:because("art" .. i, "one too many") end
    return result
  end,
  [12] = function(case)
    due(case.collected)
    return not_due("art1", "another was built")
  end,
  [13] = function() return not_applicable("art1", ("x"):rep(100000)) end,
  [14] = function(case)
    print("stands at", case.collected, { case }, nil, true)
    return due(case.collected // 100):because("art2", "printed")
  end,
  [15] = function(case)
    local good, what = pcall(error, { "caught" })
    return inherited(case):because("art3", tostring(good) .. type(what))
  end,
  [16] = function(case)
    local day = working_days_after(case.collected_on, 10)
    return due(portion(case.collected, 3, 100, "half_up")):pay_by(day):because("art4", day)
  end,
  [17] = function() return ("a"):rep(4000):find((".-"):rep(20) .. "b") end,
  [18] = function(case)
    local list = {}
    for i = 1, 500 do list[i] = (i * 7919) % 1009 end
    table.sort(list, function(a, b) return a > b end)
    return due(list[1]):because("art5", table.concat(list, ",", 1, 20))
  end,
  [19] = function(case) return case.collected_on + {} end,
}

return rule {
  hook = "enforcement.fee",
  basis = "None",
  date = "collected_on",
  decide = function(case, law)
    local way = ways[case.collected % 100]
    if way then return way(case) end
    return due(case.collected * 3 // 100):because("art6", "three per cent")
  end,
}
