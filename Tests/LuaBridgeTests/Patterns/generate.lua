-- Prints random calls of string.find, match, gmatch and gsub, one a line, each with a pattern and a subject of its own.
-- Arguments: the seed, how many, and a file for what each line has in it (words; read by count.lua).
-- Half of the subjects are made along their pattern, so that long patterns match too. A quarter of the patterns is
-- damaged at random.
local seed, lines, path = tonumber((...)), tonumber((select(2, ...))), (select(3, ...))
math.randomseed(seed)
local random, concat = math.random, table.concat
local notes = assert(io.open(path, "w"))
local words  -- of the line under way

local function pick(list) return list[random(#list)] end
local function note(word) words[word] = true end
local function chance(n) return random(n) == 1 end
local function quote(s)
  return '"' .. s:gsub("[^%w ]", function(c) return ("\\%03d"):format(c:byte()) end) .. '"'
end

-- ---- parts of patterns; each gives its text and a text that it may match ----

local alphabet = {"a", "a", "b", "b", "c", "x", "1", "2", " ", "_", "(", ")", "[", "]", "%", ".", "-", "^", "$", "\0", "\n", "Z", "\xe9"}
local function some(most)
  local out = {}
  for i = 1, random(0, most) do out[i] = pick(alphabet) end
  return concat(out)
end

local members = {a = "bZ", c = "\n\0", d = "12", g = "a_", l = "ab", p = "_.", s = " \n", u = "Z", w = "a1", x = "a2"}
local letters = {"a", "c", "d", "g", "l", "p", "s", "u", "w", "x"}
local function class()
  local letter = pick(letters)
  note "class"
  if chance(3) then return "%" .. letter:upper(), pick(alphabet) end
  local list = members[letter]
  local at = random(#list)
  return "%" .. letter, list:sub(at, at)
end

local function literal()
  local c = pick(alphabet)
  return c:find("^[%^%$%*%+%?%.%(%)%[%]%%%-]$") and "%" .. c or c, c
end

local function set()
  local out, sample = {"["}, "a"
  note "set"
  if chance(3) then
    out[2] = "^"
    note "negation"
    sample = pick(alphabet)
  end
  if chance(6) then out[#out + 1] = "]" end
  if chance(8) then out[#out + 1] = "-" end
  for _ = 1, random(4) do
    local kind = random(4)
    if kind == 1 then
      out[#out + 1] = pick{"a-c", "0-9", "b-b", "z-a", "\0-\31", "\x80-\xff", "+--", "a-%%", "^-_"}
      note "range"
    elseif kind == 2 then
      local text, one = class()
      out[#out + 1], sample = text, one
    else
      local text, one = literal()
      out[#out + 1], sample = text, one
    end
  end
  if chance(8) then out[#out + 1] = "-" end
  out[#out + 1] = "]"
  return concat(out), sample
end

local function single()
  local kind = random(8)
  if kind <= 3 then return literal() end
  if kind <= 5 then return class() end
  if kind == 6 then return ".", pick(alphabet) end
  return set()
end

local function repeated()
  local text, sample = single()
  local suffix = pick{"", "", "", "*", "+", "-", "?"}
  if suffix == "" then return text, sample end
  note(({["*"] = "star", ["+"] = "plus", ["-"] = "lazy", ["?"] = "optional"})[suffix])
  local least, most = suffix == "+" and 1 or 0, suffix == "?" and 1 or 4
  return text .. suffix, sample:rep(random(least, most))
end

local function balanced()
  note "balance"
  local x, y = pick(alphabet), pick(alphabet)
  if chance(2) then x, y = "(", ")" end
  local inside = x ~= y and chance(2) and x .. some(2) .. y or some(2)
  return "%b" .. x .. y, x .. inside .. y
end

local sequence
-- closed: the samples of the captures closed so far, by number; open: how many captures were opened
local function capture(state, depth)
  local number = state.open + 1
  state.open = number
  if chance(4) then
    note "position"
    state.closed[number] = false
    return "()", ""
  end
  note "capture"
  local text, sample = sequence(state, depth + 1)
  state.closed[number] = sample
  return "(" .. text .. ")", sample
end

local function back_reference(state)
  local known = {}
  for number, sample in pairs(state.closed) do if sample and number <= 9 then known[#known + 1] = number end end
  if #known == 0 then return repeated() end
  note "back"
  table.sort(known)
  local number = pick(known)
  return "%" .. number, state.closed[number]
end

function sequence(state, depth)
  local out, sample = {}, {}
  for i = 1, random(depth == 0 and 1 or 0, depth < 2 and 5 or 2) do
    local kind = random(20)
    if kind <= 4 and depth < 4 and state.open < 12 then out[i], sample[i] = capture(state, depth)
    elseif kind == 5 then out[i], sample[i] = balanced()
    elseif kind == 6 then
      note "frontier"
      out[i], sample[i] = "%f" .. set(), ""
    elseif kind == 7 then out[i], sample[i] = back_reference(state)
    elseif kind == 8 and chance(3) then out[i], sample[i] = pick{"^", "$"}, ""
    else out[i], sample[i] = repeated() end
  end
  return concat(out), concat(sample)
end

-- ---- damage ----

local broken = {"%", "[", "[^", "[]", "[^]", "[a", "[a-", "[%", "[%a", "%b", "%bx", "%f", "%fa", "%f[", "%f[a", "(", ")", "()", ")(", "%1", "%0", "%9",
  "(%1", "(a", "a)", "(()", "%5", "*", "^*", "$$", "%f%a", "%z"}
local function damage(p)
  note "damaged"
  local at, kind = random(0, #p), random(5)
  if kind == 1 then return p:sub(1, at) end
  if kind == 2 then return p:sub(1, at) .. p:sub(at + 2) end
  if kind == 3 then return p:sub(1, at) .. pick(alphabet) .. p:sub(at + 1) end
  if kind == 4 then return p:sub(1, at) .. pick(broken) .. p:sub(at + 1) end
  return p .. pick(broken)
end

-- More captures than there may be, and more choices.
local function excessive()
  note "excessive"
  local n = random(28, 36)
  local kind = random(8)
  if kind == 1 then return ("(a?)"):rep(n), ("a"):rep(40) end
  if kind == 2 then return ("("):rep(n) .. "a" .. (")"):rep(n), "a" end
  if kind == 3 then return ("()"):rep(n), "b" end
  n = random(196, 206)
  return pick{"a?", "a*", "(a?)", "a-b?"}:rep(n), ("a"):rep(pick{10, 250, 300})
end

local function pattern()
  if chance(40) then return excessive() end
  local p, sample = sequence({open = 0, closed = {}}, 0)
  if chance(5) then
    note "anchor"
    p = "^" .. p
  end
  if chance(6) then
    note "anchor"
    p = p .. "$"
  end
  if chance(4) then p = damage(p) end
  return p, sample
end

-- ---- calls ----

local function init()
  if not chance(3) then return nil end
  local at = pick{"1", "2", "3", "5", "0", "100", "-1", "-2", "-4", "-100", "math.mininteger", "math.maxinteger", "'2'", "2.0", "1.5", "'x'", "{}"}
  note(at:sub(1, 1) == "-" and "negative init" or "init")
  return at
end

local function replacement(sample)
  local kind = random(10)
  if kind <= 5 then
    note "template"
    local out = {}
    for i = 1, random(0, 4) do out[i] = pick{"x", "%0", "%1", "%1", "%2", "%3", "%%", "%0", "<>", "\0", chance(3) and "%x" or "y", chance(3) and "%" or "z", "%9"} end
    return quote(concat(out))
  elseif kind <= 7 then
    note "table"
    local list = {}
    for i = 1, random(0, 4) do
      local key = chance(2) and #sample > 0 and sample:sub(1, random(#sample)) or pick(alphabet)
      list[i] = ("[%s]=%s"):format(quote(key), pick{"'X'", "7", "1.5", "false", "''", "'%1'", chance(2) and "{}" or "'q'", "true", "0"})
    end
    if chance(4) then list[#list + 1] = "'one','two','three'" end
    return "{" .. concat(list, ",") .. "}"
  elseif kind <= 9 then
    note "function"
    return pick{"identity", "second", "nothing", "refuse", "length", "count", "joined", "joined", "wrong", "affirm", "boom", "string.upper"}
  end
  note "other"
  return pick{"7", "1.5", "nil", "true", "string.len"}
end

local function call(s, p, sample)
  local kind = random(4)
  if kind == 1 then
    note "find"
    local at = init()
    if chance(8) then
      note "plain"
      if chance(2) then p = sample:sub(random(0, #sample), random(0, #sample)) end
      return ("string.find(%s, %s, %s, true)"):format(quote(s), quote(p), at or "1")
    end
    return ("string.find(%s, %s%s)"):format(quote(s), quote(p), at and ", " .. at or "")
  end
  if kind <= 3 then
    note(kind == 2 and "match" or "gmatch")
    local at = init()
    return ("%s(%s, %s%s)"):format(kind == 2 and "string.match" or "matches", quote(s), quote(p), at and ", " .. at or "")
  end
  note "gsub"
  local most = chance(4) and ", " .. pick{"0", "1", "2", "-1", "3", "100", "'1'", "1.5", "nil"} or ""
  return ("string.gsub(%s, %s, %s%s)"):format(quote(s), quote(p), replacement(sample), most)
end

for _ = 1, lines do
  words = {}
  local p, sample = pattern()
  local s = chance(2) and some(12) or some(3) .. sample .. some(3)
  local expression = call(s, p, sample)
  if chance(100) then expression = expression:gsub('^([%w%.]+%()".-",', pick{"%1nil,", "%1{},", "%112,", "%1true,"}, 1) end
  if chance(100) then expression = expression:gsub(', ".-"', pick{", nil", ", {}", ", 5", ""}, 1) end
  print(expression)
  local list = {}
  for word in pairs(words) do list[#list + 1] = word end
  table.sort(list)
  notes:write(concat(list, ";"), "\n")
end
notes:close()
