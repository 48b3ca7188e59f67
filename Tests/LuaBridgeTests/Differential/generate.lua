-- Prints random expressions, one a line, for reference.lua and driver.c. Argument: the seed. Left out on purpose, as
-- our library deviates there: %p, addresses, "1" + 1, absent functions, spans above a million, wrong first arguments
-- of table.unpack and pairs, C functions as comparators, handlers that raise errors.
math.randomseed(tonumber((...)) or 1)
local random, floor = math.random, math.floor

local function pick(list) return list[random(#list)] end
local function quote(s)
  return '"' .. s:gsub('[^ !#-%[%]-~]', function(c) return ("\\%03d"):format(c:byte()) end) .. '"'
end
local function join(list) return table.concat(list, ", ") end
local function emit(...) print((...):format(select(2, ...))) end

-- ---- patterns ----

local singles = {"a", "b", "c", "ab", ".", "%a", "%d", "%s", "%w", "%x", "%p", "%l", "%u", "%c", "%g", "%A", "%D", "%S",
  "%W", "%X", "%P", "%L", "%U", "%C", "%G", "%.", "%%", "%-", "[ab]", "[^a]", "[a-c]", "[%a_]", "[^%s]", "[]]", "[^]]",
  "[]a]", "[a-]", "[-a]", "[%d-]", "[a-%%]", "[%a-z]", "[+-/]", "[%]]", "\0", "[\0-\31]", "%z", "%y", "1", "^", "$", "-", "]",
  "\xe9", "[\x80-\xff]", "[^\x80-\xff]", "%\0"}
local suffixes = {"", "", "", "*", "+", "-", "?"}
local specials = {"(", ")", "()", "(", ")", "%1", "%2", "%b()", "%bab", "%baa", "%f[%a]", "%f[^%a]", "%f[%z]", "%f[\0]", "%f[%A]", "^",
  "$", "%0", "%9", "%f", "%b", "%bx", "[", "[^", "[a", "[%", "%", "[a-", "[]", "[^]", "%f[", "%fa", "(()", "*", "+"}
local closed = {"(a)", "(.)", "(a*)", "(.-)", "()", "(%a+)", "((a)b)", "(b?)%1", "(.)%1", "(a)(b)", "(%w)(%s*)", "(a*)%1", "()a()"}
local function pattern()
  local p = random(6) == 1 and "^" or ""
  for _ = 1, random(0, 5) do
    local kind = random(10)
    if kind == 1 then p = p .. pick(specials)
    elseif kind <= 3 then p = p .. pick(closed)
    else p = p .. pick(singles) .. pick(suffixes) end
  end
  return random(8) == 1 and p .. "$" or p
end
local bits = {"a", "b", "c", "a", "b", "ab", "aa", " ", "(", ")", "1", "22", "_", "%", "-", "]", "^", "$", "\0", "Z", "\n", "\xe9", "x.y"}
local function subject(most)
  local s = {}
  for _ = 1, random(0, most or 10) do s[#s + 1] = pick(bits) end
  return table.concat(s)
end
local templates = {"", "x", "%0", "%1", "%2", "<%0>", "%1%1", "%%", "%", "%x", "a%", "%9", "[%0|%1]", "\0", "%%0"}
local replacements = {"{a = 'X', b = 7, ab = false, [' '] = 1.5}", "{a = {}}", "{1, 2, 3}", "identity",
  "function(x, y) return y end", "function() return nil end", "function() return false end", "function() return {} end",
  "function(x) return #x end", "string.upper", "7", "1.5", "nil", "true", "boom"}
local function positions() return pick{"", "", "", ", 1", ", 2", ", -1", ", 0", ", 5", ", -3", ", 100", ", math.mininteger"} end

for _ = 1, 30000 do
  local s, p = quote(subject()), quote(pattern())
  emit("string.find(%s, %s%s)", s, p, positions())
  emit("string.match(%s, %s%s)", quote(subject()), p, positions())
  emit("all_matches(%s, %s%s)", quote(subject()), p, positions())
  local r = random(3) == 1 and pick(replacements) or quote(pick(templates))
  emit("string.gsub(%s, %s, %s%s)", quote(subject()), p, r, pick{"", "", "", ", 1", ", 0", ", -1", ", 2"})
end
for _ = 1, 4000 do
  emit("string.find(%s, %s, %s, true)", quote(subject(12)), quote(subject(2)), pick{"1", "nil", "2", "-2", "0", "30"})
  emit("string.find(('a'):rep(%d) .. 'b', ('a'):rep(%d) .. 'b', 1, true)", random(0, 400), random(0, 60))
end
for _, quantifier in ipairs{"a?", "a*", "a-", "()", "(a)", "x*", "x?", "x-", "b-", ".?", ".-"} do
  for n = 60, 202 do
    for _, tail in ipairs{"", "b"} do
      if not (tail == "b" and n > 0) then emit("string.find(('a'):rep(300), ('%s'):rep(%d) .. '%s')", quantifier, n, tail) end
      emit("string.find('', ('%s'):rep(%d))", quantifier, n)
    end
  end
end
for n = 28, 36 do
  for _, c in ipairs{"(", "()", "(a)", "(a?)"} do
    emit("string.match(('a'):rep(40), ('%s'):rep(%d))", c, n)
    emit("string.match(('a'):rep(40), ('%s'):rep(%d) .. (')'):rep(%d))", c, n, n)
  end
end
for c = 0, 255 do
  local list = {}
  for _, class in ipairs{"a", "c", "d", "g", "l", "p", "s", "u", "w", "x", "A", "C", "D", "G", "L", "P", "S", "U", "W", "X"} do
    list[#list + 1] = ("string.find('\\%03d', '%%%s')"):format(c, class)
    list[#list + 1] = ("string.find('\\%03d', '[%%%s]')"):format(c, class)
  end
  print(join(list))
  emit("string.find('\\%03d', '%%\\%03d')", c, c)
  emit("string.upper('\\%03d'), string.lower('\\%03d')", c, c)
  emit("string.format('%%q', '\\%03d1\\%03d')", c, c)
end
emit("string.find(('a'):rep(2000), '.-b')")
emit("string.find(('a'):rep(300000) .. 'b', ('a'):rep(70000) .. 'b', 1, true)")
emit("string.find(('ab'):rep(100000) .. 'aab', ('ab'):rep(40000) .. 'aa', 1, true)")

-- ---- arguments ----

local integers = {"0", "1", "-1", "2", "3", "-2", "-3", "5", "7", "-10", "100", "math.maxinteger", "math.mininteger",
  "math.maxinteger - 1", "math.mininteger + 1", "1 << 31", "-(1 << 31)", "1 << 53", "2.0", "-1.0"}
local odd = {"nil", "1.5", "'3'", "'x'", "' 0x10 '", "true", "{}", "1e300", "-0.0", "1/0", "-1/0", "0/0", "print", "'1e1'", "2^63", "-2^63", "''"}
local function integer() return random(6) == 1 and pick(odd) or pick(integers) end
local function text()
  local value = random(25) == 1 and pick(odd) or quote(subject())
  return value == "0/0" and "1/0" or value  -- the text of NaN made by Lua itself differs between machines
end
local function number()
  local kind = random(6)
  if kind == 1 then return pick(odd) elseif kind <= 3 then return pick(integers) end
  if kind == 4 then return ("%.17g"):format((random() - 0.5) * 10.0 ^ random(-20, 20)) end
  if kind == 5 then return tostring(random(0) >> random(0, 63)) end
  return pick{"0.5", "-0.5", "2.5", "-2.5", "1e15", "1e16", "123456789012345", "1e100", "-1e14", "3.0", "0.1", "5e-324", "2^53"}
end
local makers = {i = integer, s = text, n = number, b = function() return pick{"true", "false", "nil"} end,
  a = function() return pick{integer, text, number}() end}
-- emits `count` calls of f; one letter of `kinds` for each argument, those after '|' may be missing
local function calls(count, f, kinds)
  local required, optional = kinds:match("^(%a*)|?(%a*)$")
  for _ = 1, count do
    local all, n = required .. optional, random(#required, #required + #optional)
    if random(25) == 1 then n = random(0, #all) end
    local list = {}
    for i = 1, n do list[i] = makers[all:sub(i, i)]() end
    emit("%s(%s)", f, join(list))
  end
end

-- ---- strings ----

calls(3000, "string.sub", "s|ii") calls(3000, "string.byte", "s|ii") calls(2000, "string.char", "|iii") calls(2000, "string.len", "s")
calls(2000, "string.lower", "s") calls(2000, "string.upper", "s") calls(2000, "string.reverse", "s")
for _ = 1, 3000 do
  local n = pick{"-5", "0", "1", "2", "3", "7", "100", "'4'", "2.0", "1.5", "'x'", "nil", "math.mininteger", "math.maxinteger", "1 << 40", "{}"}
  emit("string.rep(%s%s)", join{quote("x" .. subject(4)), n}, pick{"", "", ", ''", ", ','", ", 'ab'", ", {}", ", 5", ", nil"})
  emit("#string.rep(%s, %d, %s)", quote(subject(5)), random(0, 30000), quote(subject(3)))
end
emit("string.rep('ab', 100000, ',') == (('ab,'):rep(99999) .. 'ab')") emit("#('x'):rep(1000000)") emit("(''):rep(100, '')")
for n = 0, 300 do emit("(('abc'):rep(%d, '--'))", n) end
for _ = 1, 1000 do emit("(%s):%s()", quote(subject()), pick{"upper", "lower", "len", "reverse", "byte", "rep", "sub", "nothing", "find", "gsub", "format"}) end
emit("string.byte(('x'):rep(200000), 1, -1) == 120") emit("select('#', string.byte(('x'):rep(100000), 1, -1))")
emit("string.byte(('x'):rep(1100000), 1, -1)")

local flags, letters = {"", "", "", "-", "+", " ", "#", "0", "-0", "+ ", "--"}, "cdiuoxXaAeEgGfsqyFpz%"
local widths, precisions = {"", "", "", "1", "5", "20", "99", "100", "05"}, {"", "", "", ".", ".0", ".3", ".20", ".99", ".100", ".-1"}
for _ = 1, 12000 do
  local letter = letters:sub(random(#letters)):sub(1, 1)
  if letter == "p" then letter = "s" end
  local spec = "%" .. pick(flags) .. pick(widths) .. pick(precisions) .. letter
  local value = letter == "c" and integer() or letter:find("[diuoxX]") and number() or letter:find("[aAeEgGf]") and number() or
    letter == "s" and pick{quote(subject(30)), number(), "nil", "true", "('x'):rep(150)"} or
    letter == "q" and pick{quote(subject(20)), number(), "nil", "true", "false", "{}", "print"} or number()
  if value == "0/0" or value == "print" or value == "{}" and letter ~= "q" then value = "1" end
  emit("string.format(%s%s)", quote(subject(2):gsub("%%", "") .. spec .. subject(2):gsub("%%", "")), random(40) == 1 and "" or ", " .. value)
end
for _ = 1, 3000 do emit("string.format('%s', %s)", pick{"%d %s", "%%%5.2f|%-8s|", "%s%s", "%x%%", "%", "%5", "%.", "%s %", "a%%b%%", "%.14g %q", "%q"}, join{number():gsub("0/0", "1"):gsub("print", "2"):gsub("{}", "3"), quote(subject())}) end
for n = 15, 26 do for _, c in ipairs{"0", "-", "1", ".", "#"} do emit("string.format('%%%sd', 1)", c:rep(n)) end end

-- ---- base ----

calls(2000, "tostring", "a") calls(2000, "type", "|a") calls(1500, "select", "i|aaaa") calls(500, "select", "|aa")
for _ = 1, 800 do emit("select(%s, 1, 2, nil, 4)", pick{"'#'", "-1", "-2", "-4", "-5", "1", "2", "4", "5", "9", "0", "'#x'", "'2'", "1.5", "math.mininteger", "math.maxinteger"}) end
local numerals = {"1", "10", "-7", "0x10", "1e5", " 3 ", "0x", "1e", "", " ", "- 1", "--1", "+5", "0x1p4", "1 2", "zz", "7fffffffffffffff", "ffffffffffffffffff", "1_0",
  "inf", "nan", "9223372036854775807", "9223372036854775808", "1.", ".5", ".", "0b1", "1\0", "\t12\n", "0x.8", "-0x8000000000000000", "5e-324", "1e400", "08", "Az9"}
for _ = 1, 4000 do
  emit("tonumber(%s)", quote(pick(numerals)))
  emit("tonumber(%s, %s)", random(20) == 1 and pick(odd) or quote(pick(numerals)), random(8) == 1 and integer() or tostring(random(2, 36)))
end
calls(1500, "tonumber", "|ai") calls(1500, "tonumber", "n")
for _ = 1, 1500 do
  emit("pcall(raiser(%s, %s))", pick{"'m'", "nil", "{1, 2}", "7", "true", "1.5"}, pick{"nil", "0", "1", "2", "3", "-1", "100", "'x'", "math.maxinteger & 0x7fffffff"})
  emit("nested(%d, %s, %s)", random(0, 6), pick{"boom", "identity", "math.floor", "string.rep", "nil", "error", "assert"}, pick{"1", "'x'", "{}", "nil", "'a', 3", "false, 'm'", "1, 2, 3"})
  emit("xpcall(%s, %s, %s)", pick{"boom", "identity", "error", "string.rep", "7"}, pick{"shout", "identity", "type"}, pick{"1", "'x'", "nil", "{}", "1, 2, 3"})
  emit("assert(%s)", pick{"true", "1, 2, 3", "false", "nil", "false, 'm'", "nil, {1}", "false, 7", "", "false, nil", "nil, 'a', 'b'"})
end
for _ = 1, 300 do emit("%s", pick{"pcall()", "xpcall()", "xpcall(boom)", "xpcall(boom, 1)", "error()", "error('m')", "error('m', 0)", "error({3})", "ipairs()",
  "walk(ipairs, 'abc')", "walk(ipairs, nil)", "type()", "tostring()", "print()", "print(1, 'a\\0b\\27[31m\\n', nil, true, 2.5)", "print('x\\ty', -0.0, 1e15, 1e100)", "print(({}) == nil)"}) end
local keys = {"1", "2", "3", "4", "-1", "0", "1.5", "2.5", "-0.5", "1e300", "-1e300", "1/0", "-1/0", "'a'", "'b'", "'ab'", "''", "'\\0'", "'\\255'", "'a\\0'", "true", "false", "10", "100",
  "math.maxinteger", "math.mininteger", "2^63", "-2^63 - 2048", "2^53 + 1", "9007199254740993", "'10'", "'9'", "'é'", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"}
local function a_table(most)
  local out = {}
  for _ = 1, random(0, 3) do out[#out + 1] = tostring(random(99)) end
  for _ = 1, random(0, most or 12) do out[#out + 1] = "[" .. pick(keys) .. "] = " .. random(99) end
  return "{" .. join(out) .. "}"
end
for _ = 1, 4000 do
  emit("walk(pairs, %s)", a_table())
  emit("walk(ipairs, %s)", a_table(5))
  emit("walk_and_change(%s, %s, %s)", a_table(), pick(keys), pick(keys))
  emit("walk_and_change({1, 2, 3, 4, 5}, %s, %s)", pick{"3", "4", "5", "1", "nil"}, pick{"2", "6", "'x'", "nil"})
end

-- ---- tables ----

local function elements(most)
  local out = {}
  for i = 1, random(0, most or 6) do out[i] = pick{"1", "2", "30", "'a'", "'bc'", "1.5", tostring(random(1000))} end
  return "{" .. join(out) .. "}"
end
local small = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "-1", "-2", "nil", "'2'", "1.5", "2.0", "{}"}
for _ = 1, 3000 do
  emit("after(table.insert, %s)", join{elements(), pick(small), pick{"'new'", "nil", "7", "1, 2"}})
  emit("after(table.insert, %s, %s)", elements(), pick{"'new'", "7", "false"})
  emit("after(table.remove, %s)", join{elements(), pick(small)})
  emit("after(table.remove, %s)", elements())
  emit("table.concat(%s, %s)", elements(), pick{"','", "''", "nil", "', ', 2", "',', 2, 3", "',', 1, 0", "',', 0", "',', -1, 2", "1", "{}", "',', 'x'", "',', math.maxinteger", "',', math.maxinteger, math.maxinteger", "',', 1, 10", "'--', 1, 1"})
  emit("table.concat({1, %s, 3}, %s)", pick{"nil", "{}", "true", "print", "2"}, pick{"','", "',', 1, 3", "nil, 2, 3"})
  emit("table.unpack(%s, %s)", elements(), pick{"1", "2", "0", "-1", "1, 3", "2, 8", "5, 1", "math.maxinteger", "math.maxinteger, math.maxinteger", "math.maxinteger - 1, math.maxinteger",
    "math.mininteger, math.mininteger + 1", "1, 1e7", "math.mininteger, math.maxinteger", "'x'", "1.5", "nil, 2", "0, math.maxinteger"})
  emit("table.pack(%s)", join{pick(small), pick(integers), text()})
  emit("after(table.move, %s)", join{elements(), pick(small), pick(small), pick(small)})
  emit("after(table.move, %s)", join{elements(), pick(small), pick(small), pick(small), pick{"{}", "{9, 9, 9, 9}", "nil", "7"}})
end
for _, args in ipairs{"{}, 1, math.maxinteger, 2", "{}, -1, math.maxinteger, 2", "{}, math.mininteger, 0, 1", "{}, math.maxinteger, math.maxinteger, 1", "{1}, 1, 1, math.maxinteger",
  "{1, 2}, 1, 2, math.maxinteger", "{}, 0, math.maxinteger, 0", "{1, 2}, 1, 2, math.mininteger", "{}, math.maxinteger, 1, 1"} do emit("after(table.move, %s)", args) end
for _, f in ipairs{"insert", "remove", "concat", "move", "sort"} do
  for _, args in ipairs{"", "nil", "1", "'x'", "nil, 1", "print", "true, 1, 2", "{}", "{}, 1, 2, 3, 4, 5"} do emit("table.%s(%s)", f, args) end
end
emit("table.pack()") emit("#table.pack(table.unpack({}, 1, 10000))")
local function sortable()
  local out, kind = {}, random(4)
  for i = 1, random(0, 40) do
    out[i] = kind == 1 and tostring(random(-50, 50)) or kind == 2 and quote(subject(3)) or kind == 3 and ("%.6f"):format(random() * 100) .. "1" or tostring(random(0))
  end
  return "{" .. join(out) .. "}"
end
for _ = 1, 3000 do
  emit("after(table.sort, %s%s)", sortable(), pick{"", ", greater", ", nil", ", function(a, b) return a < b end"})
end
for _ = 1, 100 do emit("table.sort(%s)", pick{"{{}, {}}", "{true, false}", "{{}, {}, {}}", "{print, print}", "{1, 2}, 1", "{1}, 1", "{2, 1}, boom", "{3, 1, 2}, 'x'", "{nil, nil}", "{true, true, true}", "{}, {}"}) end
for n = 1, 2000, 97 do emit("after(table.sort, (function() local t = {} for i = 1, %d do t[i] = i * 7919 %% 10007 end return t end)())", n) end

-- ---- math, utf8 ----

for f, kinds in pairs{abs = "n", ceil = "n", floor = "n", fmod = "nn", tointeger = "n", type = "a", ult = "ii"} do calls(3000, "math." .. f, kinds) end
for _, f in ipairs{"max", "min"} do calls(3000, "math." .. f, "n|nnn") end
for _ = 1, 2000 do emit("math.fmod(%s, %s)", pick(integers), pick(integers)) end
emit("math.pi, math.huge, math.maxinteger, math.mininteger")
local pieces = {"a", "é", "→", "😀", "中", "\x80", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFD\xBF\xBF\xBF\xBF\xBF", "\xC0\x80", "\xFF", "\xF8\x88\x80\x80\x80", "b", "ü", "\0"}
local function bytes()
  local s = {}
  for _ = 1, random(0, 5) do s[#s + 1] = random(5) == 1 and pick(pieces) or pieces[random(5)] end
  return quote(table.concat(s))
end
makers.u = bytes
local places = {"0", "1", "2", "3", "4", "5", "6", "-1", "-2", "-3", "-9", "20", "nil", "math.mininteger", "math.maxinteger", "'1'", "1.5"}
makers.p = function() return pick(places) end
calls(5000, "utf8.len", "u|ppb") calls(5000, "utf8.codepoint", "u|ppb") calls(5000, "utf8.offset", "up|p") calls(3000, "all_codes", "u|b")
calls(1500, "utf8.codes", "s") calls(2000, "(utf8.codes('aé'))", "u|p") calls(2000, "utf8.char", "|iiii") calls(500, "utf8.len", "|aaa")
for _ = 1, 2000 do emit("utf8.char(%s)", join{tostring(random(0, 0x7fffffff) >> random(0, 30)), tostring(random(0, 0x10ffff))}) end
emit("utf8.charpattern") emit("all_matches('aé→😀', utf8.charpattern)")
