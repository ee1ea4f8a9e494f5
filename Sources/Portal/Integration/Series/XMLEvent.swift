/// What an XML document tells, one element at a time, by local names.
enum XMLEvent: Equatable {
    case start(name: String, attributes: [String: String])
    /// With the words that stand directly inside of it, without blanks around.
    case end(name: String, text: String)
}

/// Why a document is not read to its end.
enum XMLTrouble: Error, Equatable {
    case notWellFormed
    /// A document type could declare entities that grow, or lead to other files.
    case hasDoctype
    case tooDeep
    case tooManyElements
    case tooMuchText

    var reason: String {
        switch self {
        case .notWellFormed: "is not well-formed XML"
        case .hasDoctype: "declares a document type, which is not read"
        case .tooDeep: "is nested too deeply"
        case .tooManyElements: "has too many elements"
        case .tooMuchText: "holds an element with too much text"
        }
    }
}
