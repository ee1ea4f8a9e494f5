public import Vocabulary

/// One page of HTML, written as a stream of UTF-8 bytes from top to bottom.
///
/// A page is made, filled and read within one request: load the data first, then write. It is a class so that nested
/// closures can use it without overlapping access, and it is not `Sendable`.
///
/// Text is escaped by its type. Markup comes from literals only; there is no way to hand in a `String` as markup.
public final class Page {
    /// The language every `Text` on this page is said in.
    public let language: Language

    private var memory: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    /// Begins a page with the doctype.
    public convenience init(_ language: Language) {
        self.init(fragmentIn: language)
        markup("<!doctype html>\n")
    }

    /// Begins a piece of a page, without the doctype (an SVG file, a part for a test).
    public init(fragmentIn language: Language) {
        self.language = language
        capacity = 24_576
        memory = .allocate(capacity: capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// What has been written so far, copied out.
    public var bytes: [UInt8] {
        [UInt8](UnsafeBufferPointer(start: memory, count: count))
    }

    /// What has been written so far as a string, for tests.
    public var string: String {
        String(decoding: UnsafeBufferPointer(start: memory, count: count), as: UTF8.self)
    }

    // MARK: Text

    /// Writes a sentence in the page's language, escaped.
    public func text(_ text: Text) {
        self.text(text.in(language))
    }

    /// Writes a value in the page's language, escaped.
    public func text(_ value: some Speakable) {
        text(value.words(in: language))
    }

    /// Writes a string, escaped for text and for double-quoted attributes alike.
    public func text(_ string: String) {
        var string = string
        string.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            var from = 0
            for index in 0..<bytes.count {
                let replacement: StaticString
                switch bytes[index] {
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                default: continue
                }
                append(start + from, index - from)
                markup(replacement)
                from = index + 1
            }
            append(start + from, bytes.count - from)
        }
    }

    // MARK: Elements

    /// An element with content. `own` are the attributes that belong to this element, `attributes` those any may carry.
    func element(
        _ tag: StaticString, own: [Attribute] = [], _ attributes: [Attribute], _ body: () -> Void
    ) {
        begin(tag, own: own, attributes)
        body()
        end(tag)
    }

    func element(_ tag: StaticString, own: [Attribute] = [], _ attributes: [Attribute], _ text: Text) {
        begin(tag, own: own, attributes)
        self.text(text)
        end(tag)
    }

    func element(_ tag: StaticString, own: [Attribute] = [], _ attributes: [Attribute], _ string: String) {
        begin(tag, own: own, attributes)
        text(string)
        end(tag)
    }

    /// An opening tag; for void elements all there is.
    func begin(_ tag: StaticString, own: [Attribute] = [], _ attributes: [Attribute]) {
        markup("<")
        markup(tag)
        for attribute in own { write(attribute) }
        for attribute in attributes { write(attribute) }
        markup(">")
    }

    func end(_ tag: StaticString) {
        markup("</")
        markup(tag)
        markup(">")
    }

    /// Markup the library itself wrote; never data.
    func markup(_ literal: StaticString) {
        append(literal.utf8Start, literal.utf8CodeUnitCount)
    }

    private func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent:
            return
        case .flag:
            markup(" ")
            markup(attribute.name)
        case .literal(let literal):
            open(attribute.name)
            markup(literal)
            markup("\"")
        case .string(let string):
            open(attribute.name)
            text(string)
            markup("\"")
        case .text(let words):
            open(attribute.name)
            text(words)
            markup("\"")
        }
    }

    private func open(_ name: StaticString) {
        markup(" ")
        markup(name)
        markup("=\"")
    }

    private func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0 else { return }
        if count + length > capacity { grow(toHold: count + length) }
        (memory + count).update(from: start, count: length)
        count += length
    }

    private func grow(toHold needed: Int) {
        capacity = max(capacity * 2, needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: memory, count: count)
        memory.deallocate()
        memory = larger
    }
}
