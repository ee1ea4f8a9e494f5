/// A letter as plain text.
enum LetterText {
    static func text(of part: LetterBody.Part) -> String {
        switch part {
        case .paragraph(let text), .small(let text): wrapped(text)
        case .button(let label, let url): WebAddress(url).map { "\(wrapped(label)):\n\($0.text)" } ?? wrapped(label)
        case .code(let code): "    " + code
        case .facts(let facts): facts.map { wrapped("\($0.label): \($0.value)") }.joined(separator: "\n")
        }
    }

    /// Lines of at most 76 characters. A word longer than that, which is most often an address, stays whole.
    static func wrapped(_ text: String, width: Int = 76) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { wrapped(line: $0, width: width) }.joined(separator: "\n")
    }

    private static func wrapped(line: Substring, width: Int) -> String {
        var lines: [String] = []
        var current = ""
        var used = 0
        for word in line.split(separator: " ") {
            let length = word.count
            if used > 0, used + 1 + length > width {
                lines.append(current)
                (current, used) = ("", 0)
            }
            current += used > 0 ? " " + word : String(word)
            used += length + (used > 0 ? 1 : 0)
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
