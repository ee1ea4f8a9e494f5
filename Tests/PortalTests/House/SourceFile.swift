import Foundation

/// One of the project's own source files.
struct SourceFile: Sendable {
    /// From the project's folder, as `Sources/Portal/App/Routes.swift`.
    let path: String
    let text: String

    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let sources = all(in: "Sources", suffix: ".swift")
    static let tests = all(in: "Tests", suffix: ".swift")

    static func all(in folder: String, suffix: String) -> [SourceFile] {
        let root = project.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted().compactMap { name in
            guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else { return nil }
            return SourceFile(path: "\(folder)/\(name)", text: text)
        }
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    func isIn(_ folders: String...) -> Bool {
        folders.contains { path.hasPrefix("Sources/\($0)/") }
    }

    /// The modules it imports.
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                let words = line.split(separator: " ").drop { $0 == "public" || $0.hasPrefix("@") }
                return words.first == "import" ? words.dropFirst().last.map(String.init) : nil
            })
    }

    /// The code without comments and without what stands between quotation marks.
    var code: String {
        var rest = text
        for pattern in [#"(?s)"""(.*?)""""#, #""(\\.|[^"\\\n])*""#, #"//[^\n]*"#] {
            rest = rest.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
        }
        return rest
    }

    /// The places where the pattern matches, as `path:line`.
    func places(of pattern: String, in text: String? = nil) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
        let text = text ?? self.text
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            guard let range = Range(match.range, in: text) else { return nil }
            return "\(path): \(text[range].trimmingCharacters(in: .whitespacesAndNewlines).prefix(60))"
        }
    }
}
