extension LawFileTests {
  /// One parameter with one value.
  private static func one(_ type: String, _ value: String) -> String {
    "p:\n  doc: x\n  type: \(type)\n  values:\n    - from: 2020-01-01\n      source: s\n      value: \(value)\n"
  }

  static let values: [Refused] = [
    Refused(
      "money with a point", one("money", "1210000.0"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "1210000.0", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money with an exponent", one("money", "1e6"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "1e6", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money with commas", one("money", "\"1,210,000\""),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "1,210,000", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "quoted money", one("money", "\"1210000\""),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "1210000", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money below zero", one("money", "-5"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is -5, below zero
        write a sum of 0 or more
      """),
    Refused(
      "money beyond 63 bits", one("money", "9223372036854775808"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "9223372036854775808", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money in octal", one("money", "010"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "010", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money that is missing", one("money", ""),
      """
      law/fees.yaml:7:13: law.malformed
        value of p is nothing, which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "money that is a list", one("money", "[1]"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is a list, which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      """),
    Refused(
      "an integer with a point", one("integer", "3.0"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "3.0", which is not a whole number
        write digits only, unquoted
      """),
    Refused(
      "a flag that says yes", one("flag", "yes"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "yes", which is not a flag
        write true or false, unquoted
      """),
    Refused(
      "a quoted flag", one("flag", "\"true\""),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "true", which is not a flag
        write true or false, unquoted
      """),
    Refused(
      "a text that is missing", one("text", "~"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is empty
        write a text
      """),
    Refused(
      "a text that is a map", one("text", "{a: b}"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is a map
        write a text
      """),
    Refused(
      "a date that does not exist", one("date", "2023-02-29"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "2023-02-29", which is not a date between 1900 and 2200
        write it as YYYY-MM-DD
      """),
    Refused(
      "a date in another order", one("date", "29/02/2024"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "29/02/2024", which is not a date between 1900 and 2200
        write it as YYYY-MM-DD
      """),
    Refused(
      "a share below zero", one("share\n  rounding: up", "-1/3"),
      """
      law/fees.yaml:8:14: law.malformed
        value of p is "-1/3", below zero
        write 0 or more
      """),
    Refused(
      "a share above the whole", one("share\n  rounding: up", "2.5"),
      """
      law/fees.yaml:8:14: law.malformed
        value of p is "2.5", more than the whole
        write 2.5%, or a percentage above 100% if more than the whole is meant
      """),
    Refused(
      "a share above the whole as a fraction", one("share\n  rounding: up", "5/2"),
      """
      law/fees.yaml:8:14: law.malformed
        value of p is "5/2", more than the whole
        write a part of 1, or a percentage such as 250% if more than the whole is meant
      """),
    Refused(
      "a rate without its sign", one("scale\n  rounding: up", "{base: 0, brackets: [{above: 0, rate: 3}]}"),
      """
      law/fees.yaml:8:52: law.malformed
        rate in value of p is "3", more than the whole
        write 3%, or a percentage above 100% if more than the whole is meant
      """),
    Refused(
      "a share over zero", one("share\n  rounding: up", "1/0"),
      """
      law/fees.yaml:8:14: law.malformed
        value of p is "1/0", which is not an exact part
        write it as 3%, 2.5%, 0.025 or 1/3
      """),
    Refused(
      "a share that is no number", one("share\n  rounding: up", "third"),
      """
      law/fees.yaml:8:14: law.malformed
        value of p is "third", which is not an exact part
        write it as 3%, 2.5%, 0.025 or 1/3
      """),
    Refused(
      "a set that is a text", one("set", "a"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is "a" where a list is expected
        begin each item with a dash, or write [a, b]
      """),
    Refused(
      "a set with a repetition", one("set", "[a, b, a]"),
      """
      law/fees.yaml:7:21: law.malformed
        value of p names "a" twice
        keep it once
      """),
    Refused(
      "a set with nothing", one("set", "[a, ~]"),
      """
      law/fees.yaml:7:18: law.malformed
        a member of value of p is empty
        write a text
      """),
    Refused(
      "a set of lists", one("set", "[[a]]"),
      """
      law/fees.yaml:7:15: law.malformed
        a member of value of p is a list
        write a text
      """),
    Refused(
      "a table that is a list", one("table", "[a]"),
      """
      law/fees.yaml:7:14: law.malformed
        value of p is a list where a map is expected
        write each name with a colon and its value
      """),
    Refused(
      "a table with a fraction", one("table", "{lease: 30.5}"),
      """
      law/fees.yaml:7:22: law.malformed
        "lease" in value of p is "30.5", which is neither a whole number nor a text
        write whole units, or quote it if it is a text
      """),
    Refused(
      "a table with nothing", one("table", "{lease: }"),
      """
      law/fees.yaml:7:22: law.malformed
        "lease" in value of p is empty
        write a text
      """),
    Refused(
      "a table with a list", one("table", "{lease: [1]}"),
      """
      law/fees.yaml:7:22: law.malformed
        "lease" in value of p is a list
        write a text
      """),
  ]

  private static func dated(_ values: String) -> String {
    "p:\n  doc: x\n  type: integer\n  values:\n" + values
  }

  static let dates: [Refused] = [
    Refused(
      "descending dates",
      dated("    - {from: 2021-01-01, value: 1, source: s}\n    - {from: 2020-01-01, value: 2, source: s}\n"),
      """
      law/fees.yaml:6:7: law.dates
        p has a value from 2020-01-01 after one from 2021-01-01
        order the values by from, each date once
      """),
    Refused(
      "equal dates",
      dated("    - {from: 2021-01-01, value: 1, source: s}\n    - {from: 2021-01-01, value: 2, source: s}\n"),
      """
      law/fees.yaml:6:7: law.dates
        p has a value from 2021-01-01 after one from 2021-01-01
        order the values by from, each date once
      """),
    Refused(
      "overlapping values",
      dated(
        """
            - {from: 2021-01-01, until: 2022-01-01, value: 1, source: s}
            - {from: 2022-01-01, value: 2, source: s}

        """),
      """
      law/fees.yaml:6:7: law.dates
        p has a value from 2022-01-01, while the one before holds until 2022-01-01
        end the earlier value before the later begins, or leave out until
      """),
    Refused(
      "an end before the beginning", dated("    - {from: 2021-01-01, until: 2020-12-31, value: 1, source: s}\n"),
      """
      law/fees.yaml:5:33: law.dates
        until of p is 2020-12-31, before its from 2021-01-01
        write the last day on which the value holds
      """),
    Refused(
      "a bad end", dated("    - {from: 2021-01-01, until: soon, value: 1, source: s}\n"),
      """
      law/fees.yaml:5:33: law.malformed
        until of p is "soon", which is not a date between 1900 and 2200
        write it as YYYY-MM-DD
      """),
  ]

  static let scales: [Refused] = [
    Refused(
      "no base", one("scale\n  rounding: up", "{brackets: []}"),
      """
      law/fees.yaml:8:14: plugin.law
        value of p has no base
        add "base:"
      """),
    Refused(
      "a misspelt bracket", one("scale\n  rounding: up", "{base: 0, brackets: [{abov: 0, rate: 3%}]}"),
      """
      law/fees.yaml:8:36: plugin.law
        a bracket of value of p has no key "abov"
        write "above"
      """),
    Refused(
      "descending brackets",
      one("scale\n  rounding: up", "{base: 0, brackets: [{above: 5, rate: 3%}, {above: 4, rate: 2%}]}"),
      """
      law/fees.yaml:8:57: law.malformed
        a bracket of value of p begins above 4, not above the one before it
        order the brackets by above, each sum once
      """),
    Refused(
      "equal brackets",
      one("scale\n  rounding: up", "{base: 0, brackets: [{above: 5, rate: 3%}, {above: 5, rate: 2%}]}"),
      """
      law/fees.yaml:8:57: law.malformed
        a bracket of value of p begins above 5, not above the one before it
        order the brackets by above, each sum once
      """),
    Refused(
      "a rate below zero", one("scale\n  rounding: up", "{base: 0, brackets: [{above: 0, rate: -3%}]}"),
      """
      law/fees.yaml:8:52: law.malformed
        rate in value of p is "-3%", below zero
        write 0 or more
      """),
    Refused(
      "a bracket in fractions", one("scale\n  rounding: up", "{base: 0.5, brackets: [{above: 1.5, rate: 3 %}]}"),
      """
      law/fees.yaml:8:21: law.malformed
        base of value of p is "0.5", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      law/fees.yaml:8:45: law.malformed
        above in value of p is "1.5", which is not a sum of money
        write whole minor units (fen, dong) in digits, unquoted and without a point
      law/fees.yaml:8:56: law.malformed
        rate in value of p is "3 %", which is not an exact part
        write it as 3%, 2.5%, 0.025 or 1/3
      """),
    Refused(
      "rates too fine",
      one(
        "scale\n  rounding: up", "{base: 0, brackets: [{above: 0, rate: 1/3037000507}, {above: 1, rate: 1/3037000493}]}"
      ),
      """
      law/fees.yaml:8:34: law.malformed
        the rates of value of p have no common denominator of 63 bits
        write the rates with fewer digits
      """),
  ]
}
