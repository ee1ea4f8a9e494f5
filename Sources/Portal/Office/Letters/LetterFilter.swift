import HTML
import Vocabulary

/// Which letters the office's list shows. Stands in the address; what is searched for does not.
struct LetterFilter: Sendable, Equatable {
    enum Stand: String, Sendable, CaseIterable {
        case failed = "gescheitert"
        case waiting = "wartend"
        case sent = "gesandt"
        case paper = "drucken"
    }

    /// A place in the list: stable, however many new letters come.
    struct Position: Sendable, Equatable {
        let queued, id: String
    }

    let stand: Stand
    var after: Position?

    /// What is not known is as if it were not said.
    init(_ query: FormBody) {
        stand = query["stand"].flatMap(Stand.init(rawValue:)) ?? .failed
        after = query["nach"].flatMap { typed in
            let parts = typed.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, Instant(iso: parts[0]) != nil, ID<WaitingLetter>(parts[1]) != nil else {
                return nil
            }
            return Position(queued: parts[0], id: parts[1])
        }
    }

    static func path(_ stand: Stand) -> Path { "/service/briefe?stand=\(stand.rawValue)" }

    func path(after letter: LetterStanding) -> Path {
        Self.path(stand).adding("nach", letter.position)
    }
}
