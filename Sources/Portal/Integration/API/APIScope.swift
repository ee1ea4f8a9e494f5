/// What a program may do. Reading and writing are two things, and so are the rooms.
enum APIScope: String, Sendable, CaseIterable {
    /// Customers, contracts, meters, tariffs and what else the billing system knows.
    case masterDataWrite = "master-data:write"
    case masterDataRead = "master-data:read"
    case documentsWrite = "documents:write"
    case documentsRead = "documents:read"
    /// What customers asked for, without account numbers.
    case requestsRead = "requests:read"
    case requestsWrite = "requests:write"
    /// Mandates, orders and payment details, with whole account numbers.
    case bankRead = "bank:read"

    /// Scopes with blanks between them; nil where one is unknown or none is named.
    static func list(_ text: String) -> Set<APIScope>? {
        let words = text.split(separator: " ")
        let scopes = words.compactMap { APIScope(rawValue: String($0)) }
        return scopes.isEmpty || scopes.count != words.count ? nil : Set(scopes)
    }

    static func text(_ scopes: Set<APIScope>) -> String {
        scopes.map(\.rawValue).sorted().joined(separator: " ")
    }
}
