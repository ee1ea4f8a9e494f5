import Testing

@testable import Portal

/// The harness itself: what it would not notice, no test notices.
@Suite struct VisitorTests {
    @Test(arguments: Engine.all)
    func `the cast signs in`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for person in Cast.allCases where person.hasLogin {
                let visitor = Visitor(house, as: person)
                let page = try await visitor.signIn(person.email, person.password)
                #expect(page.path == "/uebersicht")
                #expect(visitor.cookies["sid"]?.count == 64)
            }
        }
    }

    @Test(arguments: [
        ("<main><h1>A</h1><h1>B</h1></main>", "2 h1"),
        ("<main><h1>B</h1></main>", "title „A“ does not begin with the heading"),
        ("<main><h1>A</h1><p id=\"x\"></p><p id=\"x\"></p></main>", "id x twice"),
        (
            "<main><h1>A</h1><form method=\"get\"><input type=\"text\" name=\"x\"></form></main>",
            "input x without a label"
        ),
        ("<main><h1>A</h1><p aria-describedby=\"y\"></p></main>", "aria-describedby leads to y, which is not there"),
        ("<main><h1>A</h1><p>Bitte warten</p></main>", "says „bitte“"),
        ("<main><h1>A</h1><p>The end</p></main>", "„the“ on a page in de"),
        ("<main><h1>A</h1><p>&quot;so&quot;</p></main>", "straight quotation mark"),
        ("<main><h1>A</h1><p style=\"x\"></p></main>", "inline style"),
        ("<main><h1>A</h1><script>x</script></main>", "inline script"),
        ("<main><h1>A</h1><h3>B</h3></main>", "h3 follows h1"),
        ("<main><h1>A</h1><form method=\"post\" action=\"/x\"></form></main>", "form /x has 0 fields formular"),
        ("<main><h1>A</h1><table></table></main>", "table without a caption"),
        (
            "<main><h1>A</h1><p data-figure=\"yearly-costs x\"></p></main>",
            "yearly-costs x without „Warum diese Zahl?“"
        ),
        ("<main><h1>A</h1><p data-figure=\"none\"></p></main>", "none is no kind of figure"),
        (
            """
            <main><h1>A</h1><details data-why="a"><summary>S</summary></details>\
            <details data-why="b"><summary>S</summary></details></main>
            """, "„S“ twice"
        ),
    ])
    func `a page that breaks a rule is told`(body: String, trouble: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let source = "<!doctype html><html lang=\"de\"><head><title>A</title></head><body>\(body)</body></html>"
            let head = try await Visitor.guest(house).open("/anmelden").head
            let root = try MarkupReader.read(Array(source.utf8))
            let page = VisitedPage(
                visitor: Visitor.guest(house), path: "/x", head: head, bytes: Array(source.utf8), root: root)
            #expect(PageRules.troubles(page).contains(trouble))
        }
    }

    @Test(arguments: ["<p>", "</p>", "<p><b></p></b>", "<p class=x></p>", "&nbsp;", "<p a=\"1\" a=\"2\"></p>", "<p"])
    func `broken markup is told`(body: String) {
        let source = "<!doctype html><html lang=\"de\"><body>\(body)</body></html>"
        #expect(throws: MarkupReader.Trouble.self) { try MarkupReader.read(Array(source.utf8)) }
    }
}
