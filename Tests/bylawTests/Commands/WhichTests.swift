import Testing

@Suite struct WhichTests {
  @Test(arguments: [
    (
      "dispute.route", "cn/zhejiang/hangzhou",
      """
      dispute.route for cn/zhejiang/hangzhou is decided by
        cn-zhejiang-hangzhou@1.0.0  plugins/cn-zhejiang-hangzhou/rules/dispute_route.lua:6
        basis           Hangzhou bureau notice on resolving reconsideration and litigation disputes (2020)
        reference date  filed_on
        why             the plugin is bound to cn/zhejiang/hangzhou itself
        inherits from   cn@1.0.0  plugins/cn/rules/dispute_route.lua:LINE

      """
    ),
    (
      "enforcement.fee", "vn/hai-duong",
      """
      enforcement.fee for vn/hai-duong is decided by
        vn@1.1.0  plugins/vn/rules/enforcement_fee.lua:LINE
        basis           Circular 216/2016/TT-BTC; before 2017 Decree 62/2015, Decree 58/2009, Joint Circular 68/2008
        reference date  collected_on
        holds from      2009-07-01
        why             no plugin of vn/hai-duong decides this hook, and vn is the nearest jurisdiction above it with \
      one that does

      """
    ),
    (
      "enforcement.route", "vn/hai-duong/kinh-mon",
      """
      enforcement.route for vn/hai-duong/kinh-mon is decided by
        vn-hai-duong@1.1.0  plugins/vn-hai-duong/rules/enforcement_route.lua:LINE
        basis           Practice of the Hai Duong enforcement office (seed 001); Law 26/2008 Art. 35
        reference date  accepted_on
        why             no plugin of vn/hai-duong/kinh-mon decides this hook, and vn/hai-duong is the nearest \
      jurisdiction above it with one that does
        inherits from   vn@1.1.0  plugins/vn/rules/enforcement_route.lua:LINE

      """
    ),
  ])
  func `it says who decides, on what basis and why, and from whom that rule may inherit`(
    hook: String, jurisdiction: String, output: String
  ) throws {
    var ended = try Tool()("which", hook, "--jurisdiction", jurisdiction)
    // Line numbers of the published plugins change with them.
    func plain(_ text: String) -> String { text.replacing(#/\.lua:(\d+|LINE)\n/#, with: ".lua:LINE\n") }
    ended.output = plain(ended.output)
    #expect(ended == Tool.Ended(status: 0, output: plain(output), errors: ""))
  }

  @Test func `the line is that of the rule's function`() throws {
    let user = try NewUser()
    #expect(
      try user.tool("which", "enforcement.fee", "--jurisdiction", "vn").output == """
        enforcement.fee for vn is decided by
          demo@1.0.0  plugins/demo/rules/enforcement_fee.lua:5
          basis           Decree 1
          reference date  collected_on
          why             the plugin is bound to vn itself

        """)
  }

  @Test func `that nobody decides is an answer, with status 1`() throws {
    #expect(
      try Tool()("which", "dispute.route", "--jurisdiction", "vn")
        == Tool.Ended(
          status: 1, output: "dispute.route for vn: no plugin decides it; the outcome is not_applicable\n", errors: ""))
  }

  @Test func `an unknown hook is wrong usage`() throws {
    #expect(
      try Tool()("which", "dispute.rout", "--jurisdiction", "vn")
        == Tool.Ended(
          status: 64, output: "",
          errors: """
            Error: There is no hook 'dispute.rout'; did you mean 'dispute.route'?
            Usage: bylaw which <hook> --jurisdiction <path> [--plugins <dir>] [--config <dir>] [--time-limit <ms>] \
            [--memory-limit <mib>]
              See 'bylaw which --help' for more information.

            """))
  }

  @Test func `an unknown jurisdiction is bad input, and the nearest is named`() throws {
    #expect(
      try Tool()("which", "dispute.route", "--jurisdiction", "cn/zhejang")
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            --jurisdiction: error[config.jurisdiction]: the jurisdiction "cn/zhejang" is unknown
              mend  write "cn/zhejiang"

            """))
  }
}
