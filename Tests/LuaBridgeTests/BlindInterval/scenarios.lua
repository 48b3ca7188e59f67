-- What makes Lua or our library work long without a look, under a memory limit of LIMIT bytes, where a text may have
-- TEXT bytes. Read by driver.c. A scenario goes from its line of three dashes to the next one; how it ends is judged
-- where it says so behind an arrow.
--- decide an array grows
local t, n = {}, 0
while true do n = n + 1; t[n] = true end
--- decide names are entered until the memory ends
local t, n = {}, 0
while true do n = n + 1; t["k" .. n] = true end
--- decide whole numbers far apart are entered until the memory ends => stopped memory
local t, n = {}, 0
while true do n = n + 1; t[n * 1000003] = true end
--- decide fractions are entered until the memory ends => stopped memory
local t, n = {}, 0
while true do n = n + 1; t[n + 0.5] = true end
--- decide whole numbers that meet in one place when the table grows => stopped memory
local places = (1 << 17) - 1
local t = {}
for i = 1, (1 << 16) + 1 do t[i * places] = true end
--- decide whole numbers that meet, in a smaller table => stopped memory
local places = (1 << 12) - 1
local t = {}
for i = 1, (1 << 11) + 1 do t[i * places] = true end
--- decide fractions that meet in one place when the table grows => stopped memory
local t = {}
for i = 0, 40000 do t[(1 + i * 0x1p-51) * 0x1p-8] = true end
--- decide reading a long chain
local places = (1 << 13) - 1
local t = {}
for i = 1, 4000 do t[i] = nil; t[i * 7 + 0.5] = true end
for i = 1, 4000 do t[i * places + 1] = true end
for i = 1, 100 do local found = t[-places * 8 + 1] end
--- decide a large table in its first growth behind a long chain
local places = (1 << 13) - 1
local t = {}
for i = 1, 4090 do t[i + 0.5] = true end
for i = 1, 4090 do t[i * places] = true end
for i = 1, 100 do t[-i - 0.5] = true end
--- decide small closures until the memory ends
local t, n = {}, 0
while true do n = n + 1; t[n] = function() return n end end
--- decide empty tables until the memory ends
local t, n = {}, 0
while true do n = n + 1; t[n] = {} end
--- decide short texts until the memory ends
local t, n = {}, 0
while true do n = n + 1; t[n] = n .. "" end
--- decide garbage beside a heap that is nearly full
local t = {}
for i = 1, LIMIT // 160 do t[i] = {} end
local s = ("x"):rep(LIMIT // 16)
local last
for i = 1, 200 do last = s .. i end
--- decide a chain of tables, each in the one before
local t = {}
local last = t
while true do local next = {}; last[1] = next; last = next end
--- decide one text made of two large ones
local s = ("x"):rep(LIMIT // 16 - 100)
for i = 1, 20 do local t = s .. s end
--- decide one text made of many
local s = ("x"):rep(LIMIT // 2048)
local a, b, c, d, e = s, s, s, s, s
for i = 1, 20 do local t = a .. b .. c .. d .. e .. a .. b .. c .. d .. e .. a .. b .. c .. d .. e .. a .. b .. c .. d .. e end
--- decide equal texts are compared
local s = ("x"):rep(TEXT)
local a, b = s .. "a", s .. "b"
for i = 1, 20 do local t = a < b, a == b end
--- decide equal texts of zero bytes are compared
local s = ("\0"):rep(TEXT)
local a, b = s .. "a", s .. "b"
for i = 1, 10 do local t = a < b end
--- decide texts of zero bytes are sorted
local s = ("\0"):rep(TEXT)
local t = {s .. "a", s .. "b", s .. "c"}
table.sort(t)
--- decide a large text is a key
local s = ("x"):rep(TEXT)
local t = {}
for i = 1, 3 do t[s .. i] = true end
--- decide a large text is looked for in the case
local s = ("x"):rep(TEXT)
for i = 1, 3 do pcall(function() return case[s] end) end
for i = 1, 3 do pcall(function() return law.fees[s] end) end
--- decide a text of blanks is a number
local s = (" "):rep(TEXT) .. "1"
for i = 1, 3 do local t = s + 1 end
--- decide a text of blanks is an argument
local s = (" "):rep(TEXT) .. "1"
local t = ("x"):sub(s, s)
t = ("x"):rep(s, s)
--- decide a text of digits is a number
local s = ("1"):rep(TEXT)
for i = 1, 3 do local t = tonumber(s) end
s = "0." .. s
for i = 1, 3 do local t = tonumber(s) end
--- decide a text of digits is an argument
local s = ("1"):rep(TEXT)
for i = 1, 3 do pcall(string.sub, "x", s); pcall(math.max, s, s, s) end
--- decide the border of a table with holes
local t = {}
for i = 1, LIMIT // 40 do t[i] = true end
for i = 2, LIMIT // 40 do t[i] = nil end
for i = 1, 20 do local n = #t end
--- decide pairs over a table of names
local t = {}
for i = 1, LIMIT // 200 do t["k" .. i] = i end
for k in pairs(t) do local v = k end
--- decide pairs over an emptied table
local t = {}
for i = 1, LIMIT // 100 do t[i + 0.5] = i end
for i = 1, LIMIT // 100 do t[i + 0.5] = nil end
for k in pairs(t) do local v = k end
--- decide pairs over long texts that are nearly the same
local t, s = {}, ("x"):rep(LIMIT // 400)
for i = 1, 100 do t[s .. i] = i end
for k in pairs(t) do local v = k end
--- decide an array is sorted
local t = {}
for i = 1, LIMIT // 100 do t[i] = -i end
table.sort(t)
--- decide an array is sorted by a liar
local t = {}
for i = 1, LIMIT // 200 do t[i] = i end
table.sort(t, function() return true end)
--- decide a text is repeated
for i = 1, 20 do local s = ("x"):rep(TEXT) end
--- decide a large text is repeated
local s = ("x"):rep(LIMIT // 64)
for i = 1, 20 do local t = s:rep(7, s) end
--- decide a text is changed
local s = ("x"):rep(TEXT)
for i = 1, 5 do local t = s:upper(), s:reverse(), s:lower() end
--- decide a text is formatted
local s = ("x"):rep(LIMIT // 10)
for i = 1, 5 do local t = ("%s"):format(s); t = ("%-5s"):format(s); t = ("%q"):format(s) end
--- decide numbers are formatted with all digits
for i = 1, 500 do local t = ("%99.99f"):format(1e308) end
--- decide a text is spread over the stack
local s = ("x"):rep(LIMIT // 40)
local n = select("#", s:byte(1, -1))
--- decide a table is spread over the stack
local t = {}
for i = 1, LIMIT // 60 do t[i] = i end
local n = select("#", table.unpack(t))
n = math.max(table.unpack(t))
t = table.pack(table.unpack(t, 1, LIMIT // 200))
--- decide a text of many characters
local t = {}
for i = 1, LIMIT // 100 do t[i] = 120 end
local s = string.char(table.unpack(t))
s = utf8.char(table.unpack(t))
--- decide a part is looked for that is as long as half the text
local s = ("ab"):rep(LIMIT // 16 - 100)
for i = 1, 3 do local t = s:find(s:sub(1, #s // 2) .. "c", 1, true) end
--- decide a set of a million members
local s = "[" .. ("a"):rep(TEXT - 100) .. "]"
for i = 1, 3 do local t = ("bbb"):find(s) end
--- decide a set of a million members at a frontier
local s = "%f[" .. ("a"):rep(TEXT - 100) .. "]"
for i = 1, 3 do local t = ("bbb"):find(s) end
--- decide a pattern that goes back
local s = ("a"):rep(LIMIT // 64)
local t = s:find(".-.-.-b")
--- decide a repeated capture of half the text
local s = ("a"):rep(LIMIT // 16)
local t = (s .. "b" .. s .. "c"):find("^(a*)b%1d")
--- decide many captures of a large text are given
local s = ("a"):rep(LIMIT // 128)
local t = select("#", s:match(("("):rep(31) .. "a*" .. (")"):rep(31)))
--- decide a text is replaced piece by piece
local s = ("a"):rep(LIMIT // 64)
local t = s:gsub("a", "%0%0")
t = s:gsub("a*", ("x"):rep(LIMIT // 64))
t = s:gsub("a", {a = "b"})
--- decide characters of a text are counted
local s = ("\u{4e2d}"):rep(LIMIT // 64)
local n = utf8.len(s)
n = utf8.offset(s, -1)
s = ("\x80"):rep(LIMIT // 16)
n = utf8.offset("a" .. s, 2)
n = utf8.len(s)
--- decide a list is joined
local t, s = {}, ("x"):rep(LIMIT // 1000)
for i = 1, 100 do t[i] = s end
local u = table.concat(t, s)
--- decide elements are moved
local t = {}
for i = 1, LIMIT // 64 do t[i] = i end
table.insert(t, 1, 0)
table.remove(t, 1)
table.move(t, 1, #t, 2)
--- decide a large text is printed
print(("x"):rep(60000))
print(("\27"):rep(60000))
--- decide a large text is a reason
local s = ("x"):rep(TEXT)
local r = due(1):because("a", s)
--- decide an error with a large text
local s = ("x"):rep(LIMIT // 20)
for i = 1, 5 do pcall(error, s); pcall(error, s, 2) end
--- decide deep recursion
local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end
local n = pcall(f, 1000000)
--- decide recursion through pcall
local function f() return pcall(f) end
local n = f()
--- source a wrong name behind a long function
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local f, a = case, nil\n"
  .. ("f=a "):rep(250000) .. "\nreturn a.x end}"
--- source many keys in a row => failed #rules/fee.lua:2: more than 64 keys
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local t, k, x = {}, 1\n"
  .. ("x=t[k] "):rep(100) .. "\nreturn due(1) end}"
--- source many keys in a row with loops between that never run => failed #rules/fee.lua:2: more than 64 keys
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local t, k, x = {}, 1\n"
  .. ("for i = 1, 0 do end x=t[k] "):rep(100) .. "\nreturn due(1) end}"
--- source many keys with calls between => decided
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local t, k, x = {}, 1\n"
  .. ("for i = 1, 2 do " .. ("x=t[k] "):rep(30) .. "end x=t[k] x=type(x) if x == t[k] then x=t[k] else x=t[k] end "):rep(100)
  .. "\nreturn due(1) end}"
--- source many long texts compared in a row => failed #rules/fee.lua:2: more than 64 keys
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local t = case.sum local s <const> = 'x'\n"
  .. ("if t ~= s then end "):rep(100) .. "\nreturn due(1) end}"
--- source many keys of a constructor => decided
return "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case) local t = {" .. (function()
  local t = {} for i = 1, 5000 do t[i] = ("[%d] = 1,"):format(i * 1000) end return table.concat(t) end)() .. "} return due(1) end}"
--- source a file of one long text
return 'return "' .. ("x"):rep(1000000) .. '"'
--- source a file of one long comment
return "--[[" .. ("x"):rep(1000000) .. "]] return 1"
--- source a file of blanks
return (" "):rep(1000000) .. "return 1"
--- source a file of line ends
return ("\n"):rep(1000000) .. "return 1"
--- source a file of whole numbers that meet => stopped memory
local t = {}
for i = 1, 70000 do t[i] = i * ((1 << 17) - 1) end
return "return {" .. table.concat(t, ",") .. "}"
--- source a file of different names
local t = {}
for i = 1, 100000 do t[i] = "'a" .. i .. "'" end
return "return {" .. table.concat(t, ",") .. "}"
--- source a file of the same long text again and again
return "return {" .. ("'" .. ("x"):rep(50) .. "',"):rep(19000) .. "}"
--- source a file of nested functions
return ("return function() "):rep(180) .. ("end "):rep(180)
--- source a file of nested tables
return "return " .. ("{"):rep(190) .. ("}"):rep(190)
--- source a file of small functions
return "return {" .. ("function() end,"):rep(60000) .. "}"
--- source a file of many instructions
return "local f = f " .. ("f{}"):rep(300000)
--- source a file of one long expression
return "return 1" .. ("+1"):rep(400000)
--- source a file of joined texts
return "local a = '' return a" .. ("..a"):rep(200)
--- source a file that fills the memory and requires another one
return "local t = {} for i = 1, " .. LIMIT // 90 .. " do t[i] = {} end local u = require 'texts' return u"
