/// What one object says of one row, before it is laid over what the books know.
struct BO4ERow: Sendable {
    /// The row's `external_id`.
    let key: String
    let told: ToldFields
    let path: String

    /// A name as rows have it: visible ASCII.
    static func key(_ told: Told<String>) throws(BO4EProblem) -> String {
        guard let key = FieldForm.key.read(.text(told.value)) else {
            throw BO4EProblem(
                told.path, "\(told.value.prefix(40)) ist keine Kennung aus 1 bis 100 sichtbaren ASCII-Zeichen.")
        }
        return key
    }
}
