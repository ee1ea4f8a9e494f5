import NIOPosix
import Paper
import Store
import Vocabulary

/// Draws codes for letters that wait, in this order: codes and their hashes, the PDF, and only then the rows. So a PDF that
/// cannot be made costs nobody a code, and a code is in the database as its hash alone. The PDF is kept nowhere; one that
/// was lost is drawn again, with other codes.
struct DrawCodes: Sendable {
    let portal: Portal
    /// Nil: by command.
    let staff: ID<Staff>?

    /// At once, so that a press is answered while its browser waits: each code is hashed as slowly as a password.
    static let most = 50

    struct Drawn: Sendable {
        let letters: [DrawnCodeLetter]
        let pdf: [UInt8]
        let expiresAt: Instant
    }

    /// Somebody else drew one of them meanwhile. Nothing is kept.
    struct Faster: Error {}

    func make(_ letters: [WaitingCodeLetter], at now: Instant) async throws -> Drawn {
        var drawn: [DrawnCodeLetter] = []
        for letter in letters {
            let code = FreshCode.draw(for: letter.contract)
            drawn.append(
                DrawnCodeLetter(letter: letter, code: code, hash: try await portal.passwords.hash(code)))
        }
        let (house, baseURL, all) = (portal.operator, portal.settings.baseURL, drawn)
        let days = house.rules.registrationCodeDays
        // Until the end of the day the letter names.
        let lastDay = now.day.adding(days: days)
        let signature = portal.signature(on: now.day, in: .german)
        let pdf = try await NIOThreadPool.singleton.runIfActive {
            try CodeLetterPaper.mailing(all, from: house, baseURL, expiresOn: lastDay, signature: signature, at: now)
        }
        return Drawn(letters: drawn, pdf: pdf, expiresAt: Instant(lastDay.adding(days: 1)))
    }

    /// Keeps the hashes: the codes before them end.
    func keep(
        _ drawn: Drawn, batch: ID<CodeBatch>?, insteadOf lost: ID<CodeDraw>? = nil, at now: Instant, _ db: Session
    ) throws -> ID<CodeDraw> {
        let draw = ID<CodeDraw>()
        guard
            try db.add(
                draw, batch: batch, letters: drawn.letters.count, insteadOf: lost, by: staff, at: now)
        else { throw Faster() }
        for one in drawn.letters {
            let code = try db.issueCode(for: one.letter.contractID, hash: one.hash, at: now, until: drawn.expiresAt)
            guard try db.drew(one.letter.id, in: draw, code: code, insteadOf: lost) else { throw Faster() }
        }
        return draw
    }
}
