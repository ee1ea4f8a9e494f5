import HTML
import Testing
import Vocabulary

@Suite("A page")
struct PageTests {
    private let greeting = Text("Guten Tag", en: "Hello")

    @Test("is said in its language")
    func language() {
        for (language, words) in [(Language.german, "Guten Tag"), (.english, "Hello")] {
            let page = Page(language)
            page.html { page.body { page.p(greeting) } }
            #expect(
                page.string
                    == "<!doctype html>\n<html lang=\"\(language.rawValue)\"><body><p>\(words)</p></body></html>")
        }
    }

    @Test(
        "escapes what is text",
        arguments: [
            ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("", ""), ("&amp;", "&amp;amp;"), ("Größe 5 m²", "Größe 5 m²"),
            ("</p><script>alert(1)</script>", "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), ("👩🏽‍🔧", "👩🏽‍🔧"),
        ])
    func escaping(typed: String, written: String) {
        let page = Page(fragmentIn: .german)
        page.p(typed)
        page.input(.text, name: "a", value: typed)
        page.textarea(name: "b", value: typed, rows: 2)
        page.img(src: "/a", alt: Text(same: typed), width: 1, height: 1)
        #expect(page.string.contains("<p>\(written)</p>"))
        #expect(page.string.contains("value=\"\(written)\""))
        #expect(page.string.contains("<textarea name=\"b\" rows=\"2\">\n\(written)</textarea>"))
        #expect(page.string.contains("alt=\"\(written)\""))
    }

    @Test("leaves out attributes that are absent or false, and writes empty ones")
    func attributes() {
        let page = Page(fragmentIn: .german)
        page.div(.class(nil), .id(nil), .hidden(false), .ariaCurrent(false)) {}
        page.div(.class("x"), .hidden(true), .id("")) {}
        #expect(page.string == "<div></div><div class=\"x\" hidden id=\"\"></div>")
    }

    @Test("keeps a long text whole")
    func growth() {
        let long = String(repeating: "ä<", count: 200_000)
        let page = Page(fragmentIn: .german)
        page.p(long)
        #expect(page.string.utf8.count == 200_000 * (2 + 4) + "<p></p>".utf8.count)
    }

    @Test("makes a form that is sent without the browser's own checks")
    func form() {
        let page = Page(fragmentIn: .german)
        page.form(.upload, action: "/senden") { page.button(greeting, name: "tat", value: "ja") }
        #expect(
            page.string
                == "<form method=\"post\" action=\"/senden\" novalidate enctype=\"multipart/form-data\">"
                + "<button type=\"submit\" name=\"tat\" value=\"ja\">Guten Tag</button></form>")
    }

    @Test("gives every table a caption and its headings a scope")
    func table() {
        let page = Page(fragmentIn: .english)
        page.table(caption: greeting) { page.tr { page.th(greeting, scope: .column) } }
        #expect(
            page.string
                == "<table><caption>Hello</caption><tr><th scope=\"col\">Hello</th></tr></table>")
    }

    @Test("draws with finite numbers only")
    func drawing() {
        let page = Page(fragmentIn: .german)
        page.svg(width: 10, height: 10, label: nil) {
            page.rect(x: 0.05, y: -1.26, width: .infinity, height: .nan)
            page.polyline([(1, 2.5), (.nan, 3)])
        }
        #expect(page.string.contains("x=\"0.1\" y=\"-1.3\" width=\"0\" height=\"0\""))
        #expect(page.string.contains("points=\"1,2.5 0,3\""))
        #expect(page.string.contains("aria-hidden=\"true\""))
    }
}
