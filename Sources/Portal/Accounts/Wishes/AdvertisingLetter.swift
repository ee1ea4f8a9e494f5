import Mail
import Store
import Vocabulary

/// A letter that advertises. It reaches only who agreed to it, says how to end it, and carries the fields by which a mail
/// program ends it with one click (RFC 2369, RFC 8058). Letters of service are no such letters.
protocol AdvertisingLetter: PortalLetter {
    static var purpose: Wish.Purpose { get }
    /// Whom it goes to.
    var account: String { get }
}

extension AdvertisingLetter {
    var wish: Wish { Wish(channel: .email, purpose: Self.purpose) }
    var reader: ID<Account> { ID(stored: account) }
}

extension LetterDesk {
    /// Nil when the consent was withdrawn after the letter was queued: a withdrawal holds at once.
    func advertisement(_ letter: some AdvertisingLetter, subject: Text, parts: [LetterBody.Part]) async throws -> Draft?
    {
        let (reader, wish, recipient, keys) = (letter.reader, letter.wish, recipient, portal.keys)
        guard
            try await portal.store.read({ db in
                try db.mayContact(reader, wish, keys) && db.account(reader)?.email == recipient
            })
        else { return nil }
        let token = UnsubscribeToken(account: reader, wish: wish).text(keys)
        let end = address("/abmelden-von/\(token)")
        return Draft(
            subject: subject, parts: parts + [.button(label: words(UnsubscribeTexts.link), url: end)], unsubscribe: end)
    }
}

extension Draft {
    /// The fields beside the usual ones.
    var headers: [ExtraHeader] {
        let all = [ExtraHeader(.autoSubmitted, "auto-generated")]
        guard let unsubscribe else { return all }
        return all + [
            ExtraHeader(.listUnsubscribe, "<\(unsubscribe)>"),
            ExtraHeader(.listUnsubscribePost, "List-Unsubscribe=One-Click"),
        ]
    }
}

extension Session {
    /// Whether this account may be addressed by this channel about this, as of now. Who is leaving is left alone.
    func mayContact(_ account: ID<Account>, _ wish: Wish, _ keys: Keys) throws -> Bool {
        guard try closesAt(account) == nil else { return false }
        return try wishes(of: account, keys)?.standing(of: wish).isGiven ?? false
    }

    /// Whether this account may be addressed; if so, that it is addressed now is written into the ledger. To be asked
    /// in the transaction of the call, the message or the letter.
    func useConsent(
        of account: ID<Account>, _ wish: Wish, by way: ConsentEvent.Way, _ keys: Keys, at now: Instant
    ) throws -> Bool {
        guard try mayContact(account, wish, keys), let wishes = try wishes(of: account, keys) else { return false }
        try add(
            ConsentEntry(
                wish: wish, what: .used, contact: wishes.contacts[wish.channel], text: nil, how: way, device: nil),
            of: account, keys, at: now)
        return true
    }

    /// Promises an advertising letter to whoever agreed to it, and notes the use. False when they did not agree.
    func queueAdvertising(_ letter: some AdvertisingLetter, _ keys: Keys, at now: Instant) throws -> Bool {
        guard try useConsent(of: letter.reader, letter.wish, by: .letter, keys, at: now),
            let account = try account(letter.reader)
        else { return false }
        try queue(letter, to: account.email, in: account.language, at: now)
        return true
    }
}
