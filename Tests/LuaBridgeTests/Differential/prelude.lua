-- Helpers for the generated expressions. Read by both sides: by driver.c over our library and by reference.lua over
-- Lua's own. Uses only functions that both have.

-- all results of string.gmatch, as text
function all_matches(s, p, init)
  local out = {}
  for a, b, c in string.gmatch(s, p, init) do
    out[#out + 1] = tostring(a) .. "|" .. tostring(b) .. "|" .. tostring(c)
    if #out > 50 then break end
  end
  return table.concat(out, ";")
end

-- the table after f(t, ...), then f's results
function after(f, t, ...)
  local r = table.pack(f(t, ...))
  return t, table.unpack(r, 1, r.n)
end

-- keys and values in the order of a traversal
function walk(iterate, t)
  local out = {}
  for k, v in iterate(t) do out[#out + 1] = tostring(k) .. "=" .. tostring(v) end
  return table.concat(out, " ")
end

-- a traversal that removes and adds while it runs
function walk_and_change(t, remove, add)
  local out = {}
  for k, v in pairs(t) do
    out[#out + 1] = tostring(k) .. "=" .. tostring(v)
    if remove ~= nil then t[remove] = nil end
    if add ~= nil then t[add] = 7 end
  end
  return table.concat(out, " ")
end

function all_codes(s, lax)
  local out = {}
  for at, code in utf8.codes(s, lax) do out[#out + 1] = at .. ":" .. code end
  return table.concat(out, " ")
end

function raiser(value, level) return function() error(value, level) end end
function nested(n, f, ...) if n == 0 then return f(...) end return pcall(nested, n - 1, f, ...) end
function boom() error("boom") end
function identity(...) return ... end
function greater(a, b) return a > b end
function shout(m) return "<" .. tostring(m) .. ">" end
