-- attack: loops while the file is being loaded
-- expect: stopped time
while true do end
return rule {}
