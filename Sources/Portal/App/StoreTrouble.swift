public import Store

extension StoreError {
    /// Whether nothing can be read or written for now, whatever it is about.
    var isAboutTheHouse: Bool { [.full, .busy, .unavailable, .outcomeUnknown].contains(self) }

    /// For the operator: what is wrong, as a sentence.
    public var sentence: String {
        switch self {
        case .full: "the disk is full."
        case .busy: "the database is locked by another program, or has more to do than it can."
        case .unavailable: "the database cannot be reached."
        case .outcomeUnknown: "the disk failed while writing; what was written last may be there or not."
        case .alreadyOpen: "another process has the database open. Only one may, with SQLite."
        case .newerSchema(let known, let found):
            "the database was made by a newer version (schema \(found), this program knows \(known)). Install that version."
        default: "\(self)"
        }
    }
}
