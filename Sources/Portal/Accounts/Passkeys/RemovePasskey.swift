import HTML
import Store
import Vocabulary

/// A passkey its owner wants no more. The portal forgets its half; what the device keeps opens nothing from then on.
enum RemovePasskey {
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        guard let passkey = visit.body["passkey"].flatMap({ ID<Passkey>($0) }) else { throw Refusal.notFound }
        let (id, now, device) = (visit.person.account, visit.request.now, visit.request.device)
        let key = visit.forms.onceKey(visit.body)
        let path = try await visit.portal.store.write(about: id.value) { db in
            try db.once(key, at: now) {
                guard try db.removePasskey(passkey, of: id) else { throw Refusal.notFound }
                try db.note(.passkeyRemoved, of: id, device: device, at: now)
                try db.audit(visit.act(.passkeyRemoved))
                try db.queueForEveryAddress(PasskeyLetter(change: .removed, device: device), of: id, at: now)
                return "/einstellungen/passkeys?hinweis=entfernt"
            }
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: path))
    }
}

extension Session {
    /// Removes those made since `moment`, or all, and tells every address if there were any. Returns how many.
    @discardableResult
    func removePasskeys(of account: ID<Account>, since moment: Instant? = nil, told device: String, at now: Instant)
        throws -> Int
    {
        let removed = try removePasskeys(of: account, since: moment)
        guard removed > 0 else { return 0 }
        try note(.passkeyRemoved, of: account, device: device, at: now)
        try queueForEveryAddress(PasskeyLetter(change: .removedAll, device: device), of: account, at: now)
        try audit(
            AuditEntry(
                kind: .passkeyRemoved, subject: account.value, detail: [.device: device, .count: String(removed)],
                at: now))
        return removed
    }
}
