/// `?` as PostgreSQL writes it: `$1`, `$2`, …
enum Placeholders {
    /// Question marks in quotes stay. Throws `failed` unless there are as many as values.
    static func numbered(_ text: String, count: Int) throws(StoreError) -> String {
        var numbered = ""
        numbered.reserveCapacity(text.utf8.count + count)
        var found = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "?" {
                found += 1
                numbered += "$\(found)"
                continue
            }
            numbered.append(character)
        }
        guard found == count else { throw .failed("a question mark outside of the bound values in: \(text)") }
        return numbered
    }
}
