/// A letter as an HTML page for mail programs, which know few tags and keep only styles that stand at the element.
struct LetterPage {
    let title: String
    let language: String
    let operatorName: String
    let accent: Accent
    let footer: [String]

    func html(of parts: [LetterBody.Part]) -> String {
        let language = Self.escaped(self.language)
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>\(Self.escaped(title))</title>
            <style>\(Self.dark)</style>
            </head>
            <body class="paper" lang="\(language)" style="margin:0;padding:24px 16px;background:#ffffff;\(Self.ink)">
            <div role="article" aria-label="\(Self.escaped(title))" style="max-width:600px;margin:0 auto">
            <p style="margin:0 0 24px;padding:0 0 12px;border-bottom:4px solid \(accent.background);\
            font-weight:bold">\(Self.escaped(operatorName))</p>
            \(parts.map(html).joined(separator: "\n"))
            \(foot)
            </div>
            </body>
            </html>

            """
    }

    private func html(of part: LetterBody.Part) -> String {
        switch part {
        case .paragraph(let text):
            "<p style=\"margin:0 0 16px\">\(Self.lines(text))</p>"
        case .small(let text):
            "<p class=\"soft\" style=\"margin:0 0 16px;color:#4a4a4a\">\(Self.lines(text))</p>"
        case .code(let code):
            """
            <p class="box" style="margin:0 0 16px;padding:12px 16px;background:#f2f2f2;font-family:monospace;\
            font-size:24px;letter-spacing:2px;overflow-wrap:anywhere">\(Self.escaped(code))</p>
            """
        case .facts(let facts):
            "<dl style=\"margin:0 0 16px\">" + facts.map(html).joined() + "</dl>"
        case .button(let label, let url):
            button(label, url)
        }
    }

    private func html(of fact: LetterBody.Fact) -> String {
        """
        <dt class="soft" style="color:#4a4a4a">\(Self.escaped(fact.label))</dt>\
        <dd style="margin:0 0 8px;font-weight:bold">\(Self.lines(fact.value))</dd>
        """
    }

    private func button(_ label: String, _ url: String) -> String {
        guard let address = WebAddress(url) else { return html(of: .paragraph(label)) }
        return """
            <p style="margin:24px 0"><a href="\(Self.escaped(address.text))" style="display:inline-block;\
            padding:12px 24px;border-radius:6px;background:\(accent.background);color:\(accent.foreground);\
            font-weight:bold;text-decoration:none">\(Self.escaped(label))</a></p>
            """
    }

    private var foot: String {
        guard !footer.isEmpty else { return "" }
        return """
            <p class="soft" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #767676;color:#4a4a4a">\
            \(footer.map(Self.escaped).joined(separator: "<br>"))</p>
            """
    }

    private static let ink =
        "color:#1a1a1a;font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif;"
        + "font-size:16px;line-height:1.5"

    private static let dark =
        "@media (prefers-color-scheme:dark){"
        + ".paper{background:#1a1a1a!important;color:#f2f2f2!important}"
        + ".soft{color:#c8c8c8!important}.box{background:#333333!important}}"

    private static func lines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { escaped(String($0)) }
            .joined(separator: "<br>")
    }

    /// Safe as text and inside quoted attributes; control characters, which HTML forbids, become a mark.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\n", "\t": out.unicodeScalars.append(scalar)
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
