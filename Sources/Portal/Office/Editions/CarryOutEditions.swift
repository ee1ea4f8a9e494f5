import Logging
import Store
import Vocabulary

/// Changes the other tables of what begins, as the offer of a tariff: at once where it begins today, else on its day. What cannot
/// be done is told on its page and tried again the next day.
struct CarryOutEditions: Rounds {
    let portal: Portal
    let bell = Bell()

    static let trouble: Logger.Message = "edition not carried out"
    static let seconds = 60.0

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<Edition>, failures: Int)] {
        try db.editionsDue(on: now.day, most: most).map { ($0, 0) }
    }

    func key(_ item: ID<Edition>) -> String { "edition:\(item.value)" }

    func work(on item: ID<Edition>) async throws { try await carryOut(item) }

    func stepBack(_ item: ID<Edition>, in db: Session, until again: Instant) throws {
        try db.putOff(item, until: again.day.adding(days: 1), because: nil)
    }

    func carryOut(_ id: ID<Edition>) async throws {
        let (keys, now) = (portal.keys, portal.clock.now())
        // As rows of an import: nothing of them is written where one is refused.
        do {
            try await portal.store.write(about: "import") { db in
                guard let due = try db.dueEdition(id, on: now.day) else { return }
                if let problem = try due.content?.carryOut(due.name, from: due.startsOn, db, keys, at: now) {
                    throw NotCarriedOut(reason: problem)
                }
                try db.noteCarriedOut(id, at: now)
            }
        } catch let trouble as NotCarriedOut {
            try await portal.store.write(about: "import") {
                try $0.putOff(id, until: now.day.adding(days: 1), because: trouble.reason)
            }
        }
    }

    /// Why it could not be done today, undoing what it did; nil where it could. Nothing is written.
    func trial(_ content: some Edited, _ name: String, from day: Day) async throws -> String? {
        let (keys, now) = (portal.keys, portal.clock.now())
        do {
            try await portal.store.write(about: "import") { db in
                throw NotCarriedOut(reason: try content.carryOut(name, from: day, db, keys, at: now))
            }
        } catch let outcome as NotCarriedOut {
            return outcome.reason
        }
        return nil
    }
}

/// Takes a transaction back.
private struct NotCarriedOut: Error {
    let reason: String?
}

/// An edition whose day has come.
struct DueEdition: Sendable {
    let name: String
    let startsOn: Day
    let content: (any Edited)?
}
