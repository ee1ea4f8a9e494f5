/// What a customer's own program may do. Reading and reporting are two things; nothing else can be done by a token at all.
enum ProgramScope: String, Sendable, CaseIterable {
    /// Contracts, instalments, due days and deadlines.
    case contracts = "contracts:read"
    /// Meters, readings and consumption.
    case consumption = "consumption:read"
    /// Quarter hours: they tell when somebody is at home.
    case series = "series:read"
    /// The list of the mailbox and its files.
    case documents = "documents:read"
    /// Reporting a meter reading.
    case readings = "readings:write"

    /// Scopes with blanks between them; what nobody knows any more opens nothing.
    static func set(_ text: String) -> Set<ProgramScope> {
        Set(text.split(separator: " ").compactMap { ProgramScope(rawValue: String($0)) })
    }

    static func text(_ scopes: Set<ProgramScope>) -> String {
        allCases.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
    }
}
