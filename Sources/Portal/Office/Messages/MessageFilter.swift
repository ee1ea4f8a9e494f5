import HTML
import Store
import Vocabulary

/// Which conversations the office's list shows. Stands in the address.
struct MessageFilter: Sendable, Equatable {
    /// A place in the list: stable, however many new messages come.
    struct Position: Sendable, Equatable {
        let due, moved, id: String
    }

    let state: Conversation.State
    let isMine: Bool
    var after: Position?

    private static let words: [(String, Conversation.State)] = [
        ("offen", .open), ("beantwortet", .answered), ("abgeschlossen", .closed),
    ]

    /// What is not known is as if it were not said.
    init(_ query: FormBody) {
        state = Self.words.first { $0.0 == query["stand"] }?.1 ?? .open
        isMine = query["bei"] == "ich"
        after = query["nach"].flatMap(Self.position)
    }

    private static func position(_ typed: String) -> Position? {
        let parts = typed.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == WorkPosition.noDay || Day(iso: parts[0]) != nil,
            Instant(iso: parts[1]) != nil, ID<Conversation>(parts[2]) != nil
        else { return nil }
        return Position(due: parts[0], moved: parts[1], id: parts[2])
    }

    static func path(_ state: Conversation.State, isMine: Bool = false) -> Path {
        let word = words.first { $0.1 == state }?.0 ?? "offen"
        return isMine ? "/service/nachrichten?stand=\(word)&bei=ich" : "/service/nachrichten?stand=\(word)"
    }

    func path(after line: OfficeConversationLine) -> Path {
        Self.path(state, isMine: isMine).adding("nach", line.position)
    }
}
