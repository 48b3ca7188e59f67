-- Runs the expressions of standard input, one a line, under the stock interpreter and prints each one's results in
-- the form driver.c prints them. Where our library deviates on purpose (order of pairs, print) this file holds the
-- plain statement of what is meant. Arguments: the prelude's path.
local format, gsub, byte, write = string.format, string.gsub, string.byte, io.write
local load, next, sort, tostring, type = load, next, table.sort, tostring, type
local math_type, lines, pcall, rawlen = math.type, io.lines, pcall, rawlen

-- What of a text differs on purpose: addresses, and the sign of "not a number".
local function expected(s)
  s = gsub(gsub(s, "function: builtin: %x+", "function"), "function: 0x%x+", "function")
  return (gsub(gsub(s, "table: 0x%x+", "table"), "%-nan", "nan"))
end

local function escaped(s)
  s = expected(s)
  return (gsub(s, "[^ -\"$-~]", function(c) return format("#%02X", byte(c)) end))
end

local function text(v, depth)
  local kind = type(v)
  if kind == "string" then return '"' .. escaped(v) .. '"' end
  if kind == "number" then
    if v ~= v then return "nan" end
    return math_type(v) == "integer" and format("%d", v) or format("%a", v)
  end
  if kind ~= "table" then return kind == "function" and kind or tostring(v) end
  if depth > 3 then return "{...}" end
  local out = "{"
  for i = 1, rawlen(v) do out = out .. text(v[i], depth + 1) .. "," end
  return out .. "n=" .. text(v.n, depth + 1) .. "}"
end

local function show(...)
  for i = 1, select("#", ...) do write(text((select(i, ...)), 0), " ") end
end

-- our order of keys: numbers, strings by bytes, booleans
local rank = {number = 1, string = 2, boolean = 3}
local function before(a, b)
  local ra, rb = rank[type(a)], rank[type(b)]
  if ra ~= rb then return ra < rb end
  if ra == 3 then return not a and b end
  return a < b
end
function pairs(t)
  local keys, at = {}, 0
  for k in next, t do keys[#keys + 1] = k end
  sort(keys, before)
  return function()
    while true do
      at = at + 1
      local k = keys[at]
      if k == nil then return nil end
      if t[k] ~= nil then return k, t[k] end
    end
  end
end
function print(...)
  for i = 1, select("#", ...) do
    if i > 1 then write("\t") end
    write((gsub(tostring((select(i, ...))), "[\0-\8\10-\31\127]", function(c) return format("\\x%02X", byte(c)) end)))
  end
  write("~")
end

dofile((...))
__show = show
for line in lines() do
  local chunk, message = load("__show(" .. line .. ")", "=x")
  if not chunk then error("generator: " .. message .. ": " .. line) end
  local ok, e = pcall(chunk)
  if not ok then write("! ", text(e, 0)) end
  write("\n")
end
