/// What a body may run: queries and changes of rows. Transactions belong to the store (a COMMIT inside a body would
/// make half of a group durable), the schema to migrations, settings to the options.
enum StatementRules {
    private static let allowed: Set<String> = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"]

    /// Throws `failed` for a statement that does not begin with an allowed word, loses the whole transaction when it
    /// fails, or binds text that PostgreSQL cannot hold.
    static func check(_ sql: SQL) throws(StoreError) {
        // Most statements are queries, and asked with every page.
        if !sql.text.hasPrefix("SELECT ") { try checkWords(of: sql.text) }
        for case .text(let text) in sql.values where text.utf8.contains(0) {
            throw .failed("text with U+0000 in: \(sql.text)")
        }
    }

    private static func checkWords(of text: String) throws(StoreError) {
        let word = firstWord(of: text)
        guard allowed.contains(word) else {
            throw .failed("a body may not run \(word.isEmpty ? "an empty statement" : word)")
        }
        guard !losesTransaction(text, word) else { throw .failed("a body may not run OR ROLLBACK") }
    }

    /// `INSERT OR ROLLBACK` of SQLite would take the rest of the group with it.
    private static func losesTransaction(_ text: String, _ firstWord: String) -> Bool {
        guard firstWord == "INSERT" || firstWord == "UPDATE" else { return false }
        return text.utf8.prefix(32).split { $0 == 0x20 || $0 == 0x0A }.dropFirst().prefix(2).map {
            String(decoding: $0, as: UTF8.self).uppercased()
        } == ["OR", "ROLLBACK"]
    }

    private static func firstWord(of text: String) -> String {
        let letters = text.utf8.drop { $0 == 0x20 || $0 == 0x0A }.prefix { (0x61...0x7A).contains($0 | 0x20) }
        return String(decoding: letters, as: UTF8.self).uppercased()
    }
}
