import HTML
import Vocabulary

/// Which requests the worklist shows. Stands in the address, so that a list can be kept as a bookmark.
struct WorkFilter: Sendable, Equatable {
    enum Stand: String, Sendable, CaseIterable {
        /// What the house has to do, and whatever is late.
        case work = "arbeit"
        case open = "offen"
        case customer = "kunde"
        case grid = "netz"
        /// Also what a rule decided alone …
        case closed = "abgeschlossen"
        /// … and that alone: nobody of the house has looked at it.
        case byRule = "regel"
    }

    enum Due: String, Sendable, CaseIterable {
        case late = "ueberfaellig"
        case today = "heute"
        case week = "woche"
    }

    enum Owner: Sendable, Equatable {
        case me, nobody
        case person(ID<Staff>)

        init?(_ typed: String) {
            switch typed {
            case "ich": self = .me
            case "niemand": self = .nobody
            default:
                guard let id = ID<Staff>(typed) else { return nil }
                self = .person(id)
            }
        }

        var typed: String {
            switch self {
            case .me: "ich"
            case .nobody: "niemand"
            case .person(let id): id.value
            }
        }
    }

    var stand = Stand.work
    var kind: String?
    var due: Due?
    var owner: Owner?

    init() {}

    /// What is not known is as if it were not said.
    init(_ query: FormBody) {
        stand = query["stand"].flatMap(Stand.init(rawValue:)) ?? .work
        kind = query["art"].flatMap { typed in RequestKinds.all.contains { $0.name == typed } ? typed : nil }
        due = query["frist"].flatMap(Due.init(rawValue:))
        owner = query["bei"].flatMap(Owner.init)
    }

    var isClosed: Bool { stand == .closed || stand == .byRule }

    /// As it stands behind the question mark; nil for the list as it comes.
    var query: String? {
        var parts: [String] = []
        if stand != .work { parts.append("stand=\(stand.rawValue)") }
        if let kind { parts.append("art=\(kind)") }
        if let due { parts.append("frist=\(due.rawValue)") }
        if let owner { parts.append("bei=\(owner.typed)") }
        return parts.isEmpty ? nil : parts.joined(separator: "&")
    }

    /// An address of the office with this filter and more behind it.
    func path(_ path: String, _ more: String? = nil) -> Path {
        let behind = [query, more].compactMap { $0 }.joined(separator: "&")
        return Path(own: behind.isEmpty ? path : "\(path)?\(behind)")
    }
}
