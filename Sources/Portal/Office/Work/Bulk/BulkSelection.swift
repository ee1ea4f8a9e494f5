import Vocabulary

/// The rows somebody ticked in the worklist, each as the list showed it.
struct BulkSelection: Sendable {
    struct Row: Sendable, Equatable {
        let number: RequestNumber
        /// The last entry of its timeline then.
        let position: Int
        /// On whose desk it lay.
        let owner: ID<Staff>?

        init(number: RequestNumber, position: Int, owner: ID<Staff>?) {
            (self.number, self.position, self.owner) = (number, position, owner)
        }

        /// As a tick box carries it: `V-2026-000123~2~` and the desk.
        init?(_ typed: String) {
            let parts = typed.split(separator: "~", omittingEmptySubsequences: false)
            guard parts.count == 3, let number = RequestNumber(typed: String(parts[0])), let position = Int(parts[1])
            else { return nil }
            let owner = parts[2].isEmpty ? nil : ID<Staff>(String(parts[2]))
            guard parts[2].isEmpty || owner != nil else { return nil }
            self.init(number: number, position: position, owner: owner)
        }

        var value: String { "\(number.value)~\(position)~\(owner?.value ?? "")" }
    }

    static let field = "auswahl"
    /// More are no slip of somebody who looks at a list.
    static let most = 100

    /// Each request once, in the order of the list.
    let rows: [Row]

    init(_ body: FormBody) {
        var seen: Set<RequestNumber> = []
        rows = body.all(Self.field).compactMap(Row.init).filter { seen.insert($0.number).inserted }
    }
}
