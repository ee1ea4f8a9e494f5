import Vocabulary

/// A form: a struct of fields. Reading it gives a command, or writes an error into each field that is wrong; the summary
/// at the top of the page is derived from those.
protocol Form: Sendable {
    init()
    /// The fields in the order of the page.
    static var fields: [any WritableKeyPath<Self, Field> & Sendable] { get }
}

extension Form {
    /// The form as it was sent.
    init(_ body: FormBody) {
        self.init()
        for field in Self.fields { self[keyPath: field].fill(body[self[keyPath: field].name]) }
    }

    /// What is wrong, in the order of the page.
    var problems: [Problem] {
        Self.fields.compactMap { path in
            let field = self[keyPath: path]
            return field.error.map { Problem(field: field.id, words: $0) }
        }
    }
}

/// One line of the error summary: it leads to its field.
struct Problem: Sendable {
    let field: String
    let words: Text
}
