import HTTPTypes
import Testing

/// A page as a visitor has it on the screen. A value: filling in changes this copy only, so a page can be kept, gone
/// back to and sent twice.
struct VisitedPage: Sendable {
    let visitor: Visitor
    /// Where redirects led to, with the query.
    let path: String
    let head: HTTPResponse
    let bytes: [UInt8]
    /// Nil for what is no page.
    let root: Element?
    private(set) var controls: [Control]

    struct NotThere: Error, CustomStringConvertible {
        let description: String
    }

    init(visitor: Visitor, path: String, head: HTTPResponse, bytes: [UInt8], root: Element?) {
        (self.visitor, self.path, self.head, self.bytes, self.root) = (visitor, path, head, bytes, root)
        controls = root.map(Control.all) ?? []
    }

    var status: Int { head.status.code }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }

    /// The body as it came.
    var source: String { String(decoding: bytes, as: UTF8.self) }

    var main: Element? { root?.first("main") }
    var heading: String { root?.first("h1")?.text ?? "" }
    var title: String { root?.first("title")?.text ?? "" }
    /// The words of the main part, with single blanks.
    var text: String { main?.text ?? "" }

    /// The lines of the summary of what has to be mended.
    var problems: [String] {
        main?.inside.first { $0.id == "probleme" }?.all("li").map(\.text) ?? []
    }

    /// The error at the field with this label.
    func error(at label: String) throws -> String? {
        let id = controls[try control(label)].id
        return main?.inside.first { $0.id == id.map { "\($0)-fehler" } }?.text
    }

    /// Words and target of every link.
    var links: [(words: String, path: String)] {
        root?.all("a").compactMap { link in link["href"].map { (link.text, $0) } } ?? []
    }

    var buttons: [String] { root?.all("button").map(\.text) ?? [] }

    /// Terms and values of the page's lists of facts.
    var facts: [(term: String, value: String)] {
        var found: [(String, String)] = []
        for element in main?.all("dt", "dd") ?? [] {
            if element.name == "dt" {
                found.append((element.text, ""))
            } else if let last = found.popLast() {
                found.append((last.0, last.1.isEmpty ? element.text : "\(last.1) \(element.text)"))
            }
        }
        return found
    }

    /// What a „Warum diese Zahl?“ gives as the number with this label.
    func input(_ label: String) -> String? {
        let rows = main?.all("details").filter { $0["data-why"] != nil }.flatMap { $0.all("tr") } ?? []
        return rows.first { $0.first("th")?.text == label }?.first("td")?.text
    }

    /// What stands in the field with this label.
    func value(of label: String) throws -> String {
        controls[try control(label)].value
    }

    /// Types into the field with this label.
    mutating func fill(_ label: String, _ value: String) throws {
        controls[try control(label)].value = value
    }

    /// Ticks the box or the choice with this label, or picks this entry of the list with this label.
    mutating func choose(_ label: String, _ option: String? = nil) throws {
        let index = try control(label)
        let control = controls[index]
        switch control.kind {
        case .choice:
            guard let entry = control.options.first(where: { $0.words == option }) else {
                throw NotThere(description: "no entry \(option ?? "") in \(control.options.map(\.words))")
            }
            controls[index].value = entry.value
        case .radio:
            for other in controls.indices
            where controls[other].name == control.name && controls[other].form == control.form {
                controls[other].isChecked = other == index
            }
        default:
            controls[index].isChecked = true
        }
    }

    /// Puts a file into the field with this label.
    mutating func attach(_ label: String, _ bytes: [UInt8], named name: String) throws {
        controls[try control(label)].file = (name, bytes)
    }

    /// Changes a field nobody sees, as a script or an attacker would.
    mutating func forge(_ name: String, _ value: String) throws {
        let matching = controls.indices.filter { controls[$0].name == name }
        guard !matching.isEmpty else { throw NotThere(description: "no field \(name)") }
        for index in matching { controls[index].value = value }
    }

    /// Presses the button with these words, and goes where the answer leads.
    func press(_ words: String) async throws -> VisitedPage {
        try await visitor.send(try form(pressing: words), from: path)
    }

    /// Follows the link with these words.
    func follow(_ words: String) async throws -> VisitedPage {
        guard let link = links.first(where: { $0.words == words }) ?? links.first(where: { $0.words.contains(words) })
        else { throw NotThere(description: "no link \(words) among \(links.map(\.words))") }
        return try await visitor.open(link.path)
    }

    /// What pressing the button with these words sends.
    func form(pressing words: String) throws -> SentForm {
        let forms = root?.all("form") ?? []
        for (index, form) in forms.enumerated().reversed() {
            guard let button = form.all("button").first(where: { $0.text == words }) else { continue }
            let mine = controls.filter { $0.form == index && $0.isSent }
            var sent = SentForm(
                method: form["method"] == "post" ? "POST" : "GET", action: form["action"] ?? path,
                isUpload: form["enctype"] == "multipart/form-data",
                fields: mine.filter { $0.kind != .file }.map { ($0.name, $0.value) })
            if let name = button["name"] { sent.fields.append((name, button["value"] ?? "")) }
            sent.files = mine.filter { $0.kind == .file }.map { ($0.name, $0.file?.name ?? "", $0.file?.bytes ?? []) }
            return sent
        }
        throw NotThere(description: "no button \(words) among \(buttons) on \(path) (\(status), \(heading))")
    }

    /// The input with this label; the beginning of its words is enough when only one has it.
    private func control(_ label: String) throws -> Int {
        let seen = controls.indices.filter { controls[$0].kind != .hidden }
        if let exact = seen.first(where: { controls[$0].label == label }) { return exact }
        let beginning = seen.filter { controls[$0].label.hasPrefix(label) }
        guard beginning.count == 1 else {
            throw NotThere(
                description:
                    "\(beginning.count) fields \(label) among \(seen.map { controls[$0].label }) on \(path) (\(heading))"
            )
        }
        return beginning[0]
    }
}
