import HTML
import Logging
import Store
import Vocabulary

/// A new passkey: the script fetches what has to be signed, the device makes a pair of keys, and this form brings one
/// half of it.
enum AddPasskey {
    struct Fields: Form {
        var name = Field("name", PasskeyTexts.name, hint: PasskeyTexts.nameHint, longest: 40)
        var client = Field("angaben", PasskeyTexts.add, .hidden, longest: 8000)
        var attestation = Field("daten", PasskeyTexts.add, .hidden, longest: 24_000)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.name, \.client, \.attestation] }
    }

    static func part(_ error: Text?) -> PasskeyPart {
        PasskeyPart(
            action: PasskeysPage.path, task: "/einstellungen/passkeys/aufgabe", button: PasskeyTexts.add,
            filled: ["angaben", "daten"], error: error)
    }

    /// `/einstellungen/passkeys/aufgabe`: a challenge for this session, once.
    static func task(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let (id, session, now) = (visit.person.account, visit.person.session, visit.request.now)
        let challenge = PasskeyChallenge.fresh()
        let (email, known) = try await visit.portal.store.write(about: id.value) { db in
            guard try db.count(.passkeyTasksByAccount, id.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.passkeyTasksByAccount.seconds)
            }
            guard let account = try db.account(id) else { throw Refusal.notFound }
            try db.addChallenge(challenge, for: .adding, holder: session, at: now)
            return (account.email, try db.credentials(of: id))
        }
        return try .json(
            PasskeyTask(
                challenge: challenge, user: Base64URL.string(Passkey.user(id)), name: email.value,
                known: known.map(Base64URL.string)))
    }

    private enum Outcome: Sendable {
        case done(String)
        case refused
        case known
        case tooMany
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        var form = Fields(visit.body)
        let (id, session) = (visit.person.account, visit.person.session)
        let (now, device) = (visit.request.now, visit.request.device)
        // The device has its half already, so a name that is too long is cut and a missing one is made up.
        form.name.error = nil
        let name = form.name.raw.trimmed.isEmpty ? device : form.name.raw.trimmed
        let client = form.client.bytes.flatMap { try? ClientData($0) }
        let (made, key) = (judged(visit, form, client), visit.forms.onceKey(visit.body))
        let outcome = try await visit.portal.store.write(about: id.value) { db -> Outcome in
            if let earlier = try db.earlierResult(key) { return .done(earlier) }
            // Used up, whatever comes of it.
            guard let client, try db.useChallenge(client.challenge, for: .adding, holder: session, at: now), let made
            else { return .refused }
            guard try db.countPasskeys(of: id) < Passkey.most else { return .tooMany }
            guard try db.addPasskey(made.credential, named: name, signCount: made.signCount, of: id, at: now) else {
                return .known
            }
            try db.note(.passkeyAdded, of: id, device: device, at: now)
            try db.audit(visit.act(.passkeyAdded))
            try db.queueForEveryAddress(PasskeyLetter(change: .added, device: device), of: id, at: now)
            return .done(try db.once(key, at: now) { "/einstellungen/passkeys?hinweis=angelegt" })
        }
        switch outcome {
        case .refused: return try await PasskeysPage.page(visit, form, error: PasskeyTexts.notAdded)
        case .known: return try await PasskeysPage.page(visit, form, error: PasskeyTexts.thereAlready)
        case .tooMany: return try await PasskeysPage.page(visit, form, error: PasskeyTexts.enough(Passkey.most))
        case .done(let path):
            visit.portal.bell.ring()
            return .seeOther(Path(own: path))
        }
    }

    /// Nil when it cannot be taken; the log says why.
    private static func judged(_ visit: CustomerVisit, _ form: Fields, _ client: ClientData?) -> NewPasskey? {
        do throws(PasskeyTrouble) {
            guard let client, let attestation = form.attestation.bytes else { throw .unreadable }
            return try visit.portal.settings.passkeyCeremony.made(attestation, client)
        } catch {
            visit.portal.log.info(
                "passkey not added", metadata: ["request": "\(visit.request.id)", "why": "\(error)"])
            return nil
        }
    }
}

extension Field {
    /// What a script filled in; nil when it is no base64url.
    var bytes: [UInt8]? { error == nil && !raw.isEmpty ? Base64URL.bytes(raw) : nil }
}
