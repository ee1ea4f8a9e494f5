import Store
import Vocabulary

/// Webhooks, as the command makes and ends them.
extension Portal {
    /// Makes a webhook and returns its id and its secret, which is shown this once. `isOpen` allows plain HTTP and
    /// addresses within the house.
    public func makeWebhook(named name: String, url: String, isOpen: Bool) async throws -> [String] {
        guard (1...60).contains(name.count), name.allSatisfy({ !$0.isNewline }) else {
            throw TokenProblem(description: "A webhook has a name of 1 to 60 signs.")
        }
        guard WebhookAddress(url, isOpen: isOpen) != nil else {
            throw TokenProblem(
                description: isOpen
                    ? "The address begins with https:// or http:// and has no user, password or fragment."
                    : "The address begins with https:// and has no user, password or fragment.")
        }
        let (id, secret, now) = (ID<Webhook>(), WebhookSignature.newSecret(), clock.now())
        let sealed = try keys.seal(secret, in: .webhookSecret, of: id.value)
        let webhook = Webhook(
            id: id, name: name, url: url, secretSealed: sealed, isOpen: isOpen, madeAt: now, endedAt: nil)
        // What happened before is not told: it gets its places first.
        try await RequestFeed.place(self)
        try await store.write(about: "webhooks") { db in
            try db.add(webhook)
            try db.audit(AuditEntry(kind: .webhookMade, actor: "command", subject: id.value, at: now))
        }
        return [id.value, secret]
    }

    /// Every webhook that was ever made, as lines for a terminal; never its secret.
    public func webhookLines() async throws -> [String] {
        let found = try await store.read { db in
            try db.webhooks().map { ($0, try db.webhookFigures($0.id)) }
        }
        return found.map { webhook, figures in
            let state = webhook.endedAt.map { "ended \($0.day.iso)" } ?? "alive"
            let counts = "\(figures?.waiting ?? 0) waiting, \(figures?.dead ?? 0) given up"
            return "\(webhook.id.value)  \(webhook.name)  \(state), \(counts): \(webhook.url)"
        }
    }

    /// Whether there was a living webhook of this id to end.
    public func endWebhook(_ text: String) async throws -> Bool {
        guard let id = ID<Webhook>(text) else { return false }
        let now = clock.now()
        return try await store.write(about: "webhooks") { db in
            guard try db.endWebhook(id, at: now) else { return false }
            try db.audit(AuditEntry(kind: .webhookEnded, actor: "command", subject: id.value, at: now))
            return true
        }
    }

    /// Tells again what was told or given up, from a place of the feed on; `deadOnly`: only what was given up. Returns how
    /// many, nil for no living webhook.
    public func replayWebhook(_ text: String, from place: Int, deadOnly: Bool) async throws -> Int? {
        guard let id = ID<Webhook>(text) else { return nil }
        let now = clock.now()
        return try await store.write(about: "webhooks") { db -> Int? in
            guard let webhook = try db.webhook(id), webhook.endedAt == nil else { return nil }
            let count = try db.replay(id, from: place, deadOnly: deadOnly, at: now)
            let detail: [AuditField: String] = [.count: String(count)]
            try db.audit(
                AuditEntry(kind: .webhookReplayed, actor: "command", subject: id.value, detail: detail, at: now))
            return count
        }
    }
}
