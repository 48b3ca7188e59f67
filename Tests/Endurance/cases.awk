# Writes cases without end, or as many as asked for: those of real plugins under new ids, and in between cases of the
# plugin `worst` and lines that are refused. Usage: awk -v count=N -v every=N -v pace=N -f cases.awk cases.jsonl...
# count: 0 for no end; every: one case of `worst` in so many runs into the limit of time; pace: cases a second, 0 for all.
{ real[NR] = $0 }

function worst(number, way) {
  printf "{\"id\":\"E%d\",\"model\":\"enforcement\",\"jurisdiction\":\"vn/nghe-an\",\"collected\":%d,", number,
    (number % 9000 + 1000) * 100 + way
  print "\"collected_on\":\"2024-05-02\",\"accepted_on\":\"2024-04-02\"}"
}

# Ways 0 and 17 take all the time there is; 1 to 16, 18 and 19 end by themselves; from 20 on the case is decided.
function way(turn) {
  if (turn % every == 0) return turn / every % 2 ? 0 : 17
  return turn % 30 == 0 || turn % 30 == 17 ? 20 : turn % 30
}

function refused(number) {
  if (number % 4 == 0) print "{\"id\":\"E" number "\",\"model\":"
  else if (number % 4 == 1) print "{\"id\":\"E" number "\",\"model\":\"enforcement\",\"colected\":[1,{\"a\":2}]}"
  else if (number % 4 == 2) print "{\"id\":\"E1\",\"model\":\"enforcement\",\"jurisdiction\":\"vn/nghe-an\"}"
  else print "\377\376"
}

END {
  for (number = 1; count == 0 || number <= count; number++) {
    if (number % 50 == 3) refused((number - 3) / 50)
    else if (number % 2) worst(number, way((number - 1) / 2))
    else {
      line = real[number / 2 % NR + 1]
      sub(/"id":"[^"]*"/, "\"id\":\"E" number "\"", line)
      print line
    }
    if (pace > 0 && number % (pace / 10) == 0) {
      fflush()
      system("sleep 0.09")
    }
  }
}
