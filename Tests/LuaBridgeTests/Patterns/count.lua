-- Says how often each kind of pattern, call and error came up, and fails where one of them came up too rarely: a
-- generator that no longer makes it would pass in silence. Arguments: how often at least, the notes of generate.lua,
-- the stock interpreter's output.
local least, notes_path, stock_path = tonumber((...)), (select(2, ...)), (select(3, ...))

-- Every message of the stock matcher, as the interpreter words it, and some on its arguments; the number of a capture
-- stands for any, that of an argument is left out.
local messages = {
  "malformed pattern (ends with '%')", "malformed pattern (missing ']')",
  "malformed pattern (missing arguments to '%b')", "missing '[' after '%f' in pattern", "unfinished capture",
  "invalid pattern capture", "invalid capture index %1", "too many captures", "pattern too complex",
  "invalid use of '%' in replacement string",
  "invalid replacement value (a table)", "invalid replacement value (a boolean)",
  "bad argument to 'find' (string expected, got nil)", "bad argument to 'match' (string expected, got table)",
  "bad argument to 'gmatch' (string expected, got nil)", "bad argument to 'find' (number expected, got table)",
  "bad argument to 'find' (number has no integer representation)",
  "bad argument to 'gsub' (number has no integer representation)",
  "bad argument to 'gsub' (string/function/table expected, got nil)",
}
-- Kinds of which as many must match, and as many must fail to.
local matching = {"find", "match", "gmatch", "gsub", "class", "set", "negation", "range", "star", "plus", "lazy", "optional", "capture",
  "position", "balance", "frontier", "back", "anchor", "plain", "init", "negative init", "template", "table", "function"}

local counts, errors, other, total, failing = {}, {}, {}, 0, 0
for _, kind in ipairs(matching) do counts[kind] = {matched = 0, not_matched = 0} end
for _, message in ipairs(messages) do errors[message] = 0 end

-- gsub gives a text and a number, matches a number and a list, find and match what they found.
local function matched(words, result)
  if words.gsub then return not result:find(' 0 $') end
  if words.gmatch then return not result:find("^0 ") end
  return not result:find("^nil ")
end

local notes, stock = io.lines(notes_path), io.lines(stock_path)
for line in notes do
  local result, words = stock(), {}
  for word in line:gmatch("[^;]+") do words[word] = true end
  total = total + 1
  local message = result:match('^! "(.*)"$')
  if message then
    failing = failing + 1
    message = message:gsub("^%S-:%d+: ", ""):gsub("%%%d", "%%1"):gsub("#23%d ", ""):gsub("^boom.*", "boom")
    if errors[message] then errors[message] = errors[message] + 1 else other[message] = (other[message] or 0) + 1 end
  else
    local side = matched(words, result) and "matched" or "not_matched"
    for word in pairs(words) do if counts[word] then counts[word][side] = counts[word][side] + 1 end end
  end
end

local poor = {}
local function show(name, count, wanted)
  print(("%7d  %s"):format(count, name))
  if count < wanted then poor[#poor + 1] = name end
end
for _, kind in ipairs(matching) do
  show(kind .. ", matched", counts[kind].matched, least)
  show(kind .. ", not matched", counts[kind].not_matched, least)
end
for _, message in ipairs(messages) do show(message, errors[message], least) end
local sorted = {}
for message in pairs(other) do sorted[#sorted + 1] = message end
table.sort(sorted)
for _, message in ipairs(sorted) do show(message, other[message], 0) end
print(("%d patterns with subjects, %d of them errors"):format(total, failing))
for _, name in ipairs(poor) do print("too rare: " .. name) end
os.exit(#poor == 0)
