public import Vocabulary

// Elements that need attributes of their own: those are labelled arguments, so none can be forgotten.

extension Page {
    // MARK: The document

    public func html(body: () -> Void) {
        element("html", [.lang(language)], body)
    }

    public func title(_ string: String) { element("title", [], string) }
    public func meta(name: StaticString, content: String) {
        begin("meta", [Attribute("name", .literal(name)), Attribute("content", content)])
    }
    public func metaCharset() { markup("<meta charset=\"utf-8\">") }
    public func stylesheet(href: Path) {
        begin("link", [Attribute("rel", .literal("stylesheet")), Attribute("href", href.value)])
    }
    public func icon(href: Path, type: StaticString) {
        begin(
            "link",
            [Attribute("rel", .literal("icon")), Attribute("type", .literal(type)), Attribute("href", href.value)])
    }
    /// A script file of the portal's own; there are no inline scripts.
    public func script(src: Path) {
        begin("script", [Attribute("src", src.value), Attribute("defer", flag: true)])
        end("script")
    }

    // MARK: Links and pictures

    public func a(_ words: Text, href: Path, _ attributes: Attribute...) {
        element("a", own: [Attribute("href", href.value)], attributes, words)
    }
    public func a(_ string: String, href: Path, _ attributes: Attribute...) {
        element("a", own: [Attribute("href", href.value)], attributes, string)
    }
    public func a(href: Path, _ attributes: Attribute..., body: () -> Void) {
        element("a", own: [Attribute("href", href.value)], attributes, body)
    }
    /// A link the browser saves instead of opening.
    public func a(_ words: Text, download: Path, _ attributes: Attribute...) {
        element("a", own: [Attribute("href", download.value), Attribute("download", flag: true)], attributes, words)
    }
    public func a(_ string: String, web: WebAddress, _ attributes: Attribute...) {
        element("a", own: [Attribute("href", web.value), Attribute("rel", .literal("noopener"))], attributes, string)
    }
    public func a(mail address: EmailAddress, _ attributes: Attribute...) {
        element("a", own: [Attribute("href", "mailto:\(Path.encoded(address.value))")], attributes, address.value)
    }
    /// A telephone link; `number` is shown as it is, only digits and a leading plus are dialled.
    public func a(phone number: String, _ attributes: Attribute...) {
        let dialled = number.filter { ("0"..."9").contains($0) || $0 == "+" }
        element("a", own: [Attribute("href", "tel:\(dialled)")], attributes, number)
    }
    public func img(src: Path, alt: Text, width: Int, height: Int, _ attributes: Attribute...) {
        let own = [
            Attribute("src", src.value), Attribute("alt", alt), Attribute("width", width), Attribute("height", height),
        ]
        begin("img", own: own, attributes)
    }
    public func time(_ value: some Speakable, datetime: String) {
        element("time", [Attribute("datetime", datetime)], value.words(in: language))
    }

    /// A box that opens; `isOpen` is how it comes.
    public func details(isOpen: Bool, _ attributes: Attribute..., body: () -> Void) {
        element("details", own: [Attribute("open", flag: isOpen)], attributes, body)
    }

    // MARK: Tables

    /// What a heading cell is the heading of.
    public enum Scope: Sendable {
        case column, row

        var value: StaticString { self == .column ? "col" : "row" }
    }

    public func table(_ attributes: Attribute..., caption: Text, body: () -> Void) {
        element("table", attributes) {
            element("caption", [], caption)
            body()
        }
    }
    public func th(_ words: Text, scope: Scope, _ attributes: Attribute...) {
        element("th", own: [Attribute("scope", .literal(scope.value))], attributes, words)
    }
    public func th(_ string: String, scope: Scope, _ attributes: Attribute...) {
        element("th", own: [Attribute("scope", .literal(scope.value))], attributes, string)
    }
    public func th(scope: Scope, _ attributes: Attribute..., body: () -> Void) {
        element("th", own: [Attribute("scope", .literal(scope.value))], attributes, body)
    }
    public func td(_ words: Text, _ attributes: Attribute...) { element("td", attributes, words) }
    public func td(_ string: String, _ attributes: Attribute...) { element("td", attributes, string) }
    public func td(_ attributes: Attribute..., body: () -> Void) { element("td", attributes, body) }
}
