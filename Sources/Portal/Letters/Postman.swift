import Logging
import Mail
public import ServiceLifecycle
import Store
import Vocabulary

/// Sends the letters of the outbox: at once when the bell rings, and again and again with growing pauses when the mail
/// server does not take them. What it refuses for good, and what nobody took for five days, is given up visibly. What its
/// rules forbid is tried for the five days, too: blocklists and filters change.
///
/// Letters are taken one at a time, so that however slow the server is, nobody else sends what is being sent here.
public struct Postman: Service {
    let portal: Portal
    private static let atOnce = 20
    private static let longestDays = 5

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var sent = 0
            do {
                sent = try await round()
            } catch {
                portal.log.error("postman", metadata: ["trouble": "\(error)"])
            }
            if sent < Self.atOnce {
                await cancelWhenGracefulShutdown { await portal.bell.wait(seconds: 5) }
            }
        }
    }

    /// Sends what is due. Returns how many letters were taken up.
    @discardableResult
    public func round() async throws -> Int {
        var taken = 0
        while taken < Self.atOnce, !Task.isShuttingDownGracefully {
            await portal.traffic.giveWay(atMost: .milliseconds(50))
            guard let letter = try await take() else { break }
            taken += 1
            try await send(letter)
        }
        return taken
    }

    private func take() async throws -> WaitingLetter? {
        let now = portal.clock.now()
        return try await portal.store.write(about: "outbox") { try $0.takeDueLetter(at: now) }
    }

    private func send(_ waiting: WaitingLetter) async throws {
        let now = portal.clock.now()
        do {
            let letter = try LetterKinds.letter(kind: waiting.kind, payload: waiting.payload)
            let desk = LetterDesk(
                portal: portal, language: Language(rawValue: waiting.language) ?? .german, now: now,
                recipient: try EmailAddress(waiting.recipient))
            let draft = try await letter.write(desk)
            if let draft {
                let wording = try await portal.wording(of: waiting)
                let worded = WordedLetter(draft: draft, wording: wording, desk: desk)
                try await portal.settings.post.deliver(mail(waiting, worded, desk))
            }
            let (recipient, hasArrived) = (desk.recipient, draft != nil)
            try await portal.store.write(about: "outbox") { db in
                guard hasArrived else { return try db.forget(waiting.id) }
                try db.noteSent(waiting.id, at: portal.clock.now())
                try db.forgetUndeliverable(recipient, by: waiting.kind)
            }
        } catch {
            let next = pause(after: waiting, error, at: now)
            let trouble = Self.words(error)
            portal.log.warning(
                "letter not sent",
                metadata: ["letter": "\(waiting.id.value)", "kind": "\(waiting.kind)", "trouble": "\(trouble)"])
            let refusal = next == nil ? Self.refusal(of: waiting, error) : nil
            try await portal.store.write(about: "outbox") { db in
                guard try db.noteTrouble(waiting, trouble, next: next, at: now), let refusal else { return }
                try db.noteUndeliverable(refusal.address, refusal.reason, isBounce: false, at: now)
            }
        }
    }

    /// The address the server does not take, so that its owner hears of it in the portal.
    private static func refusal(of letter: WaitingLetter, _ error: any Error) -> (
        address: EmailAddress, reason: Undeliverable.Reason
    )? {
        guard case MailError.recipientRefused(let code, let status) = error,
            let address = try? EmailAddress(letter.recipient)
        else { return nil }
        return (address, Undeliverable.Reason(code: code, status: status))
    }

    /// Nil when it is given up.
    private func pause(after letter: WaitingLetter, _ error: any Error, at now: Instant) -> Instant? {
        if case MailError.refused(_, permanent: true) = error { return nil }
        if case MailError.recipientRefused(_, let status) = error, status?.isPolicy != true { return nil }
        if case MailError.notALetter = error { return nil }
        if error is UnknownLetter || error is EmailAddress.Problem { return nil }
        guard letter.queuedAt.adding(days: Self.longestDays) > now else { return nil }
        let seconds = Double(Self.seconds(after: letter.attempts))
        return now.adding(seconds: Int(seconds * Double.random(in: 0.8...1.2)))
    }

    /// 5, 10, 20 … seconds, an hour at most; each a fifth more or less, so that letters do not all come at once. Short
    /// at first: a mail server that is started again is away for seconds, and somebody waits for their link.
    static func seconds(after attempts: Int) -> Int {
        min(3600, 5 << min(max(0, attempts - 1), 10))
    }

    /// The same Message-ID for every attempt, so that a letter that arrives twice can be told.
    private func mail(_ waiting: WaitingLetter, _ letter: WordedLetter, _ desk: LetterDesk) throws -> Letter {
        let (house, draft) = (portal.operator, letter.draft)
        let sender = try EmailAddress(house.sender)
        return try Letter(
            messageID: "<\(waiting.id.value)@\(sender.domain)>", from: Mailbox(name: house.name, address: sender),
            to: desk.recipient, replyTo: Mailbox(name: house.name, address: EmailAddress(house.email)),
            subject: desk.words(draft.subject), text: letter.text, html: letter.html,
            date: waiting.queuedAt, language: desk.language.rawValue,
            headers: draft.headers, attachments: draft.attachments)
    }

    /// For the log and the office: without any address.
    private static func words(_ error: any Error) -> String {
        switch error {
        case MailError.refused(let code, let permanent): "refused \(code)\(permanent ? " for good" : "")"
        case MailError.recipientRefused(let code, let status):
            "recipient refused \(code)\(status.map { " \($0)" } ?? "")\(status?.isPolicy == true ? "" : " for good")"
        case MailError.unreachable(let reason): "mail server not reachable: \(reason)"
        case MailError.folder: "mail folder cannot be written"
        case MailError.notALetter: "not a letter"
        case is UnknownLetter: "unknown kind"
        case let trouble as StoreError: "store: \(trouble)"
        default: "unexpected"
        }
    }
}
