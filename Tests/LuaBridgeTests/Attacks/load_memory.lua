-- attack: fills the memory while the file is being loaded
-- expect: stopped memory
local s = "x"
while true do s = s .. s end
