/// One input of a form on a page, with what a visitor made of it.
struct Control: Sendable {
    /// Which form of the page it stands in.
    let form: Int
    let name: String
    let kind: Kind
    let id: String?
    /// The words of its label.
    let label: String
    var value: String
    var isChecked: Bool
    let options: [(value: String, words: String)]
    var file: (name: String, bytes: [UInt8])?

    enum Kind: Sendable, Equatable {
        case text, hidden, checkbox, radio, choice, area, file
    }

    /// The inputs of every form, in the order of the page.
    static func all(in page: Element) -> [Control] {
        let labels = page.all("label")
        return page.all("form").enumerated().flatMap { form, element in
            element.all("input", "select", "textarea").map { Control($0, form: form, labels: labels) }
        }
    }

    private init(_ element: Element, form: Int, labels: [Element]) {
        self.form = form
        name = element["name"] ?? ""
        id = element.id
        let own = labels.first { label in
            label["for"].map { $0 == element.id }
                ?? label.inside.contains { $0.name == element.name && $0.attributes == element.attributes }
        }
        label = own?.text ?? element["aria-label"] ?? ""
        isChecked = element["checked"] != nil
        let choices = element.all("option")
        options = choices.map { ($0["value"] ?? $0.text, $0.text) }
        switch (element.name, element["type"]) {
        case ("select", _):
            kind = .choice
            let chosen = choices.first { $0["selected"] != nil } ?? choices.first
            value = chosen.map { $0["value"] ?? $0.text } ?? ""
        case ("textarea", _):
            kind = .area
            let text = element.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
            value = text.hasPrefix("\n") ? String(text.dropFirst()) : text
        default:
            kind =
                switch element["type"] {
                case "hidden": .hidden
                case "checkbox": .checkbox
                case "radio": .radio
                case "file": .file
                default: .text
                }
            value = element["value"] ?? (kind == .checkbox ? "on" : "")
        }
    }

    /// Whether a browser would send it.
    var isSent: Bool {
        switch kind {
        case .checkbox, .radio: isChecked
        default: !name.isEmpty
        }
    }
}
