import Vocabulary

// A field for several lines. Line ends are the one kind of control character it takes, all in one spelling.

extension Field {
    /// Takes what was sent; every line end becomes one line feed.
    mutating func fillLines(_ sent: String?) {
        error = nil
        let ends = (sent ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars
        let kept = String.UnicodeScalarView(ends.filter { $0 == "\n" || $0 == "\t" || !Self.isForbidden($0) })
        raw = String(String.UnicodeScalarView(kept.prefix(longest)))
        if kept.count != ends.count {
            error = FieldTexts.forbiddenCharacters
        } else if kept.count > longest {
            error = FieldTexts.tooLong(longest)
        }
    }

    /// What was typed without blank lines at its ends, and no more than one of them between two others.
    mutating func lines(orElse missing: Text) -> String? {
        guard error == nil else { return nil }
        let all = raw.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
        var kept: [String] = []
        for line in all where !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
        if kept.last?.isEmpty == true { kept.removeLast() }
        guard !kept.isEmpty else {
            error = missing
            return nil
        }
        return kept.joined(separator: "\n")
    }
}
