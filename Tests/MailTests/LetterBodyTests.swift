import Testing

@testable import Mail

@Suite struct LetterBodyTests {
    private static let url = "https://portal.example/bestaetigen/" + String(repeating: "x", count: 90)
    private static let body = LetterBody([
        .paragraph("Guten Tag Anna Beispiel,"),
        .paragraph(
            "wir haben Ihren Zählerstand erhalten und prüfen ihn jetzt. Sie sehen ihn spätestens übermorgen im Portal."),
        .button(label: "Zählerstand ansehen", url: url), .code("482 913"),
        .facts([.init("Zählernummer", "1ESY1160123456"), .init("Stand", "12.345 kWh")]),
        .small("Zeile eins\nZeile zwei"),
    ])

    @Test func asText() {
        #expect(
            Self.body.text() == """
                Guten Tag Anna Beispiel,

                wir haben Ihren Zählerstand erhalten und prüfen ihn jetzt. Sie sehen ihn
                spätestens übermorgen im Portal.

                Zählerstand ansehen:
                \(Self.url)

                    482 913

                Zählernummer: 1ESY1160123456
                Stand: 12.345 kWh

                Zeile eins
                Zeile zwei

                """)
    }

    @Test func aGreetingIsTheFirstParagraph() {
        #expect(
            LetterBody(greeting: "Guten Tag,", "A", "B")
                == LetterBody([.paragraph("Guten Tag,"), .paragraph("A"), .paragraph("B")]))
    }

    @Test func asAPage() {
        let page = page(Self.body)
        for part in [
            "<!DOCTYPE html>", "<html lang=\"de\">", "<title>Ihr Zählerstand</title>",
            "name=\"color-scheme\" content=\"light dark\"",
            "max-width:600px", "<a href=\"\(Self.url)\"", ">Zählerstand ansehen</a>", "<dt", ">Zählernummer</dt>",
            "Zeile eins<br>Zeile zwei", "Stadtwerke Beispiel</p>", "Musterweg 1<br>12345 Musterstadt", ">482 913</p>",
        ] { #expect(page.contains(part), "\(part)") }
        for part in ["<img", "<table", "<script", "url(", "@import", "<link"] {
            #expect(!page.contains(part), "\(part)")
        }
    }

    @Test func everythingIsEscaped() {
        let evil = "<script>alert('x')</script>\"&"
        let body = LetterBody([
            .paragraph(evil), .small(evil), .code(evil), .facts([.init(evil, evil)]),
            .button(label: evil, url: Self.url),
        ])
        let page = LetterPage(title: evil, language: evil, operatorName: evil, accent: Accent(evil), footer: [evil])
            .html(of: body.parts)
        #expect(!page.contains("<script") && !page.contains("alert('") && !page.contains("\"&\""))
        #expect(page.split(separator: "&lt;script&gt;").count == 13)
    }

    @Test(arguments: [
        "javascript:alert(1)", "ftp://a.example", "//a.example", "/pfad", "", "https://", "http:///x",
        "mailto:a@b.example",
        "https://a.example/\" onclick=\"x", "https://a.example/ b", "https://a.example/\r\nb", "https://ä.example",
        "data:text/html,x",
        "https://a.example/<b>", " https://a.example",
    ])
    func otherAddressesBecomeNoLink(url: String) {
        let body = LetterBody([.button(label: "Weiter", url: url)])
        #expect(body.text() == "Weiter\n")
        #expect(!page(body).contains("<a "))
    }

    @Test(arguments: [
        "https://portal.example", "http://localhost:8080/a?b=c&d=e#f", "HTTPS://a.example/%20", "http://[::1]:8080/",
    ])
    func webAddressesBecomeLinks(url: String) {
        let body = LetterBody([.button(label: "Weiter", url: url)])
        #expect(body.text() == "Weiter:\n\(url)\n")
        #expect(page(body).contains("<a href=\"\(url.split(separator: "&").joined(separator: "&amp;"))\""))
    }

    @Test(arguments: [
        ("a b", 3, "a b"), ("aa bb", 4, "aa\nbb"), ("a  b", 9, "a b"), ("aaaaaa b", 3, "aaaaaa\nb"), ("", 5, ""),
        ("a\n\nb", 5, "a\n\nb"), ("a\r\nb", 5, "a\nb"), ("ää öö üü", 5, "ää öö\nüü"),
    ])
    func wrapping(text: String, width: Int, lines: String) {
        #expect(LetterText.wrapped(text, width: width) == lines)
    }

    private func page(_ body: LetterBody) -> String {
        body.html(
            title: "Ihr Zählerstand", language: "de", operatorName: "Stadtwerke Beispiel", accent: "#e8590c",
            footer: ["Musterweg 1", "12345 Musterstadt"])
    }
}
