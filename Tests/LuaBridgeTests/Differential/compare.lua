-- Compares two outputs line by line and shows the first difference (or as many as $SHOW says).
-- Arguments: expressions, stock output, our output.
local names, files = {...}, {}
for i, name in ipairs(names) do
  files[i] = {}
  for line in io.lines(name) do files[i][#files[i] + 1] = line end
end
local expressions, stock, ours = files[1], files[2], files[3]
local passed, failed = 0, 0
for i = 1, math.max(#expressions, #ours) do
  if stock[i] == ours[i] then
    passed = passed + 1
  else
    failed = failed + 1
    if failed <= (tonumber(os.getenv("SHOW")) or 1) then
      print("expression " .. i .. ": " .. tostring(expressions[i]))
      print("stock: " .. tostring(stock[i]))
      print("ours:  " .. tostring(ours[i]))
    end
  end
end
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0)
