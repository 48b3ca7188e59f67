-- Helpers for the generated expressions, read by both sides. Uses only functions that both have.

-- all captures of all matches of string.gmatch, and how many there were
function matches(s, p, init)
  local out, n = {}, 0
  local step = string.gmatch(s, p, init)
  for _ = 1, 40 do
    local r = table.pack(step())
    if r.n == 0 or r[1] == nil then break end
    n = n + 1
    for i = 1, r.n do out[#out + 1] = r[i] end
    out[#out + 1] = "|"
  end
  return n, out
end

function identity(...) return ... end
function second(_, b) return b end
function nothing() end
function refuse() return false end
function length(x) return #x end
function count(...) return select("#", ...) end
function wrong() return {} end
function affirm() return true end
function boom(x) error("boom " .. x, 0) end
function joined(...)
  local out = {}
  for i = 1, select("#", ...) do out[i] = tostring((select(i, ...))) end
  return "<" .. table.concat(out, ",") .. ">"
end
