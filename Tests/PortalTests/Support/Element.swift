/// An element of a page, as a browser would see it.
struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []

    indirect enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    var id: String? { self["id"] }

    /// Every element inside, in the order of the page.
    var inside: [Element] {
        var found: [Element] = []
        gather(into: &found)
        return found
    }

    func all(_ names: String...) -> [Element] {
        inside.filter { names.contains($0.name) }
    }

    func first(_ name: String) -> Element? {
        inside.first { $0.name == name }
    }

    func has(class name: String) -> Bool {
        self["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }

    /// The words a reader sees, with single blanks; non-breaking ones are made plain.
    var text: String {
        text { _ in false }
    }

    /// The words without those of some elements.
    func text(without isLeftOut: (Element) -> Bool) -> String {
        var words = ""
        write(into: &words, isLeftOut)
        let plain = words.map { "\u{A0}\u{202F}\n\t".contains($0) ? " " : $0 }
        return String(plain).split(separator: " ").joined(separator: " ")
    }

    private func gather(into found: inout [Element]) {
        for case .element(let child) in children {
            found.append(child)
            child.gather(into: &found)
        }
    }

    private func write(into words: inout String, _ isLeftOut: (Element) -> Bool) {
        for child in children {
            switch child {
            case .text(let text):
                words += text
            case .element(let element) where !isLeftOut(element):
                let isInline = Self.inline.contains(element.name)
                if !isInline { words += " " }
                element.write(into: &words, isLeftOut)
                if !isInline { words += " " }
            case .element:
                words += " "
            }
        }
    }

    private static let inline: Set = [
        "a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time",
    ]
}
