import HTML
import Logging
import Store
import Vocabulary

/// Signing in with a passkey: no address, no password, no code. The device asked for PIN, finger or face, so it counts as
/// both factors. Unknown, removed, copied, foreign, too late: one answer for all.
enum SignInWithPasskey {
    struct Fields: Form {
        var credential = Field("kennung", PasskeyTexts.signIn, .hidden, longest: 1400)
        var user = Field("nutzer", PasskeyTexts.signIn, .hidden, longest: 100)
        var client = Field("angaben", PasskeyTexts.signIn, .hidden, longest: 8000)
        var authenticator = Field("daten", PasskeyTexts.signIn, .hidden, longest: 8000)
        var signature = Field("unterschrift", PasskeyTexts.signIn, .hidden, longest: 1000)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.credential, \.user, \.client, \.authenticator, \.signature]
        }
    }

    static func part(_ error: Text?) -> PasskeyPart {
        PasskeyPart(
            action: "/anmelden/passkey", task: "/anmelden/passkey/aufgabe", button: PasskeyTexts.signIn,
            filled: ["kennung", "nutzer", "angaben", "daten", "unterschrift"], error: error)
    }

    /// `/anmelden/passkey/aufgabe`: a challenge for this browser, once.
    static func task(_ visit: GuestVisit) async throws -> Answer {
        guard let holder = holder(visit) else { throw Refusal.unreadable }
        let (challenge, now) = (PasskeyChallenge.fresh(), visit.request.now)
        let byAddress = visit.portal.keys.counted(visit.request.peer)
        try await visit.portal.store.write(about: byAddress) { db in
            guard try db.count(.passkeyTasksByAddress, byAddress, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.passkeyTasksByAddress.seconds)
            }
            try db.addChallenge(challenge, for: .signingIn, holder: holder, at: now)
        }
        return try .json(PasskeyTask(challenge: challenge))
    }

    private enum Outcome: Sendable {
        case admitted(Admission, device: String)
        case refused
        case tooMany
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        let (now, holder, shown) = (visit.request.now, holder(visit) ?? "", Assertion(Fields(visit.body)))
        let known = try await visit.portal.store.read { db in
            try shown.flatMap { try db.passkey(credential: $0.credential) }
        }
        let (signCount, tries) = (proof(visit, shown, known), PasskeyTries(visit, known))
        let outcome = try await visit.portal.store.write(about: tries.subject) { db -> Outcome in
            guard try tries.count(db, at: now) else { return .tooMany }
            // Used up, whatever comes of it.
            guard let shown, try db.useChallenge(shown.client.challenge, for: .signingIn, holder: holder, at: now),
                let known, let signCount
            else {
                try db.audit(visit.act(.passkeyFailed, of: known?.account))
                return .refused
            }
            guard try db.usePasskey(known.id, of: known.account, signCount: signCount, at: now) else {
                try suspect(known, visit.request, db)
                return .refused
            }
            try tries.takeBack(db)
            guard try db.mergedInto(known.account) == nil else { return .refused }
            var admission = Admission(visit, known.account)
            admission.byPasskey = true
            return .admitted(admission, device: try admission.begin(db))
        }
        switch outcome {
        case .tooMany: throw Refusal.tooManyTries(seconds: Throttle.signInByAddress.seconds)
        case .refused:
            visit.portal.bell.ring()
            return SignIn.page(visit, SignIn.Fields(), back: back, errand: errand, passkey: PasskeyTexts.refused)
        case .admitted(let admission, let device):
            return admission.answer(visit, device: device, back: back, errand: errand)
        }
    }

    /// Whose challenge it is: the browser's, by the cookie its forms are bound to.
    private static func holder(_ visit: GuestVisit) -> String? {
        visit.customer?.session ?? visit.request.cookies[.guest].map(tokenHash)
    }

    /// What the counter of the authenticator stands at; nil when the proof does not hold. The log says why.
    private static func proof(_ visit: GuestVisit, _ shown: Assertion?, _ known: Passkey?) -> Int64? {
        do throws(PasskeyTrouble) {
            guard let shown else { throw .unreadable }
            // The same work for unknown ones.
            let count = try visit.portal.settings.passkeyCeremony.proved(shown, by: known?.key ?? .decoy)
            guard let known, shown.user == Passkey.user(known.account) else { return nil }
            return count
        } catch {
            visit.portal.log.info(
                "passkey refused", metadata: ["request": "\(visit.request.id)", "why": "\(error)"])
            return nil
        }
    }

    /// A right signature with a counter that did not grow: somebody may have a copy, and may have signed in with it. Its
    /// owner hears of it once, and nobody stays signed in.
    private static func suspect(_ passkey: Passkey, _ request: Incoming, _ db: Session) throws {
        guard try db.markCopied(passkey.id, of: passkey.account, at: request.now) else {
            try db.audit(request.act(.passkeyFailed, by: nil, of: passkey.account.value))
            return
        }
        try db.endSessions(of: passkey.account)
        try db.note(.passkeyCopied, of: passkey.account, device: request.device, at: request.now)
        try db.queueForEveryAddress(
            PasskeyLetter(change: .copied, device: request.device), of: passkey.account, at: request.now)
        try db.audit(request.act(.passkeyCopied, by: nil, of: passkey.account.value))
    }
}

extension Assertion {
    /// Nil when something is missing or cannot be read.
    init?(_ form: SignInWithPasskey.Fields) {
        guard let credential = form.credential.bytes, let user = form.user.bytes,
            let client = form.client.bytes.flatMap({ try? ClientData($0) }), let data = form.authenticator.bytes,
            let signature = form.signature.bytes
        else { return nil }
        self.init(credential: credential, user: user, client: client, authenticator: data, signature: signature)
    }
}
