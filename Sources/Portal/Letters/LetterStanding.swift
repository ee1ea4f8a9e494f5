import Vocabulary

/// A letter of the outbox and what became of it. What it says is not among it: links and codes are in no list.
struct LetterStanding: Sendable {
    enum State: Sendable, Equatable {
        /// Waits for its next try.
        case waiting(next: Instant)
        case sent(Instant)
        case gaveUp(Instant)
        /// The server took it and it came back.
        case bounced(Instant)
    }

    let id: ID<WaitingLetter>
    let kind: String
    let recipient: String
    let queuedAt: Instant
    let nextAt: Instant?
    let attempts: Int
    let sentAt: Instant?
    let gaveUpAt: Instant?
    /// Why the last try failed, in words without an address.
    let trouble: String?
    let bouncedAt: Instant?
    let bounceStatus: String?
    let againAt: Instant?
    let paperSince: Instant?
    let batch: ID<PaperBatch>?
    /// Whether it still knows what to say; that is forgotten after a while.
    let hasContent: Bool

    var state: State {
        if let bouncedAt { return .bounced(bouncedAt) }
        if let sentAt { return .sent(sentAt) }
        if let gaveUpAt { return .gaveUp(gaveUpAt) }
        return .waiting(next: nextAt ?? queuedAt)
    }

    /// What waits is sent by itself.
    var maySendAgain: Bool {
        if case .waiting = state { return false }
        return hasContent
    }

    var position: String { "\(queuedAt.iso)~\(id.value)" }
}

/// Letters that were printed together.
struct PaperBatch: Sendable {
    let id: ID<PaperBatch>
    let madeAt: Instant
    let staffName: String
    let letters: Int
    let undoneAt: Instant?
    let undoneBy: String?
}
