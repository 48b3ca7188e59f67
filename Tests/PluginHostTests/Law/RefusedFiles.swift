extension LawFileTests {
  static let syntax: [Refused] = [
    Refused(
      "empty", "",
      """
      law/fees.yaml:1:1: plugin.law
        the file is empty
        write at least one name, or remove the file
      """),
    Refused(
      "only a comment", "# nothing here\n",
      """
      law/fees.yaml:1:1: plugin.law
        the file is empty
        write at least one name, or remove the file
      """),
    Refused(
      "a list", "- a\n- b\n",
      """
      law/fees.yaml:1:1: plugin.law
        the file holds a list where names with values are expected
        begin each entry with its name and a colon
      """),
    Refused(
      "a text", "hello",
      """
      law/fees.yaml:1:1: plugin.law
        the file holds "hello" where names with values are expected
        begin each entry with its name and a colon
      """),
    Refused(
      "two documents", "a: 1\n---\nb: 2\n",
      """
      law/fees.yaml:2:1: plugin.law
        a second document begins here
        write one document a file
      """),
    Refused(
      "a tab", "a:\n\tdoc: x\n",
      """
      law/fees.yaml:2:1: plugin.law
        a tab stands here
        indent with blanks
      """),
    Refused(
      "an open bracket", "a: {doc: [x\n",
      """
      law/fees.yaml:2:1: plugin.law
        this is not YAML: did not find expected ',' or ']' while parsing a flow sequence that began at 1:10
        correct the indentation, quotes or brackets here or just above
      """),
    Refused(
      "a control character", "a: \u{1}\n",
      """
      law/fees.yaml:1:4: plugin.law
        this is not YAML: control characters are not allowed
        remove the character
      """),
    Refused(
      "a control character behind others of several bytes", "# 多\r\na: 多 \u{1}\n",
      """
      law/fees.yaml:2:6: plugin.law
        this is not YAML: control characters are not allowed
        remove the character
      """),
    Refused(
      "duplicate keys among many, one of them quoted", "{b: 1, a: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, 'b': 9, a: 0}",
      """
      law/fees.yaml:1:8: plugin.law
        "a", "b" stands more than once in the same map, first here
        keep one of them
      """),
    Refused(
      "a duplicate key", "a:\n  doc: x\n  doc: y\n",
      """
      law/fees.yaml:2:3: plugin.law
        "doc" stands more than once in the same map, first here
        keep one of them
      """),
    Refused(
      "a duplicate name", "a: {}\nb: {}\na: {}\n",
      """
      law/fees.yaml:1:1: plugin.law
        "a" stands more than once in the same map, first here
        keep one of them
      """),
    Refused(
      "an anchor", "a: &x {doc: y}\n",
      """
      law/fees.yaml:1:4: plugin.law
        an anchor (&) begins here
        write values out; quote a text that begins with &
      """),
    Refused(
      "an alias", "a: {doc: y}\nb: [*x]\n",
      """
      law/fees.yaml:2:5: plugin.law
        an alias (*) begins here
        write values out; quote a text that begins with *
      """),
    Refused(
      "a billion laughs", "a: [lol, lol]\nb: &b [*a, *a]\n",
      """
      law/fees.yaml:2:4: plugin.law
        an anchor (&) begins here
        write values out; quote a text that begins with &
      """),
    Refused(
      "a structured key", "? [a, b]\n: c\n",
      """
      law/fees.yaml:1:3: plugin.law
        a list or map stands where a name is expected
        use plain text as the name
      """),
    Refused(
      "tag directives behind a line end of another kind", "# 多\n#\r%TAG !a! x\r%TAG !b! x\r---\ra: 1\r",
      """
      law/fees.yaml:2:3: plugin.law
        %TAG stands here, an instruction to readers of YAML
        remove it
      """),
    Refused(
      "a name without end", "? " + String(repeating: "n", count: 5000) + "\n: 1\n",
      """
      law/fees.yaml:1:3: plugin.law
        a name of 5000 bytes stands here
        shorten it
      """),
    Refused(
      "deep brackets", "a: " + String(repeating: "[", count: 100_000),
      """
      law/fees.yaml:1:28: plugin.law
        the structure is nested too deeply
        flatten it
      """),
    Refused(
      "deep indentation", (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      """
      law/fees.yaml:25:25: plugin.law
        the structure is nested too deeply
        flatten it
      """),
    Refused(
      "deep dashes", "a:\n" + String(repeating: "- ", count: 100_000),
      """
      law/fees.yaml:2:49: plugin.law
        the structure is nested too deeply
        flatten it
      """),
    Refused(
      "too large", "#" + String(repeating: "x", count: 1 << 20),
      """
      law/fees.yaml:1:1: plugin.law
        the file has 1048577 bytes, more than 1048576
        split it into several files
      """),
  ]

  private static let good = "values: [{from: 2020-01-01, value: 1, source: s}]"

  private static func entry(_ fields: String) -> String {
    "a: {doc: x, \(fields)}\n"
  }

  static let structure: [Refused] = [
    Refused(
      "not a map", "a: 5\n",
      """
      law/fees.yaml:1:4: plugin.law
        a is "5" where a map is expected
        write doc, type, rounding, values with their values
      """),
    Refused(
      "an unknown key", "a:\n  doc: x\n  tpye: money\n  \(good)\n",
      """
      law/fees.yaml:3:3: plugin.law
        a has no key "tpye"
        write "type"
      """),
    Refused(
      "a key like no other", entry("type: money, colour: red, values: []"),
      """
      law/fees.yaml:1:26: plugin.law
        a has no key "colour"
        use one of doc, type, rounding, values
      """),
    Refused(
      "nothing but a name", "a: {}\n",
      """
      law/fees.yaml:1:4: plugin.law
        a has no doc
        add "doc:"
      law/fees.yaml:1:4: plugin.law
        a has no type
        add "type:"
      law/fees.yaml:1:4: plugin.law
        a has no values
        add "values:"
      """),
    Refused(
      "an empty doc", "a: {doc: ' ', type: money, \(good)}\n",
      """
      law/fees.yaml:1:10: law.malformed
        doc of a is empty
        write a text
      """),
    Refused(
      "an unknown type", entry("type: monney, \(good)"),
      """
      law/fees.yaml:1:19: law.malformed
        type of a is "monney", which is not known
        write "money"
      """),
    Refused(
      "a type that is a list", entry("type: [money], \(good)"),
      """
      law/fees.yaml:1:19: law.malformed
        type of a is a list
        use one of money, integer, flag, text, date, share, scale, set, table
      """),
    Refused(
      "no values", entry("type: money, values: []"),
      """
      law/fees.yaml:1:34: plugin.law
        a has no value
        add "- {from: YYYY-MM-DD, value: ..., source: ...}"
      """),
    Refused(
      "values that are no list", entry("type: money, values: {from: 2020-01-01, value: 1, source: s}"),
      """
      law/fees.yaml:1:34: plugin.law
        values of a is a map where a list is expected
        begin each item with a dash, or write [a, b]
      """),
    Refused(
      "a value that is no map", entry("type: money, values: [5]"),
      """
      law/fees.yaml:1:35: plugin.law
        this value of a is "5" where a map is expected
        write from, until, value, source, status with their values
      """),
    Refused(
      "a misspelt key of a value", entry("type: money, values: [{form: 2020-01-01, value: 1, source: s}]"),
      """
      law/fees.yaml:1:36: plugin.law
        this value of a has no key "form"
        write "from"
      """),
    Refused(
      "a name in capitals", "Base-Salary: {doc: x, type: money, \(good)}\n",
      """
      law/fees.yaml:1:1: law.malformed
        "Base-Salary" is not a parameter's name
        use at most 64 of a-z, 0-9 and _, beginning with a letter, and no word of Lua
      """),
    Refused(
      "a word of Lua", "end: {doc: x, type: money, \(good)}\n",
      """
      law/fees.yaml:1:1: law.malformed
        "end" is not a parameter's name
        use at most 64 of a-z, 0-9 and _, beginning with a letter, and no word of Lua
      """),
    Refused(
      "no source", entry("type: money, values: [{from: 2020-01-01, value: 1}]"),
      """
      law/fees.yaml:1:35: law.no_source
        this value of a names no source
        add "source:" with the act and the article
      """),
    Refused(
      "an empty source", entry("type: money, values: [{from: 2020-01-01, value: 1, source: ''}]"),
      """
      law/fees.yaml:1:72: law.no_source
        this value of a names no source
        add "source:" with the act and the article
      """),
    Refused(
      "an unknown status",
      entry("type: money, values: [{from: 2020-01-01, value: 1, source: s, status: inforce}]"),
      """
      law/fees.yaml:1:83: law.malformed
        status of a is "inforce", which is not known
        write "in_force"
      """),
    Refused(
      "a rounding of money",
      entry("type: money, rounding: up, \(good)"),
      """
      law/fees.yaml:1:36: plugin.law
        a is of type money, which is not rounded
        remove rounding
      """),
    Refused(
      "a share without rounding", entry("type: share, values: [{from: 2020-01-01, value: 1/3, source: s}]"),
      """
      law/fees.yaml:1:19: plugin.law
        a is a share without rounding
        add "rounding:" with one of half_up, half_even, down, up
      """),
    Refused(
      "an unknown rounding",
      entry("type: share, rounding: halfup, values: [{from: 2020-01-01, value: 1/3, source: s}]"),
      """
      law/fees.yaml:1:36: law.malformed
        rounding of a is "halfup", which is not known
        write "half_up"
      """),
    Refused(
      "several errors at once",
      entry("type: money, values: [{from: 2020-13-01, value: 1.5, source: s}]}\nb: {doc: x"),
      """
      law/fees.yaml:1:42: law.malformed
        from of a is "2020-13-01", which is not a date between 1900 and 2200
        write it as YYYY-MM-DD
      law/fees.yaml:1:61: law.malformed
        value of a is "1.5", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      law/fees.yaml:2:4: plugin.law
        b has no type
        add "type:"
      law/fees.yaml:2:4: plugin.law
        b has no values
        add "values:"
      """),
  ]
}
