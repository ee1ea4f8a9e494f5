import HTML
import Store
import Vocabulary

/// Lets somebody in who has proved enough: a new session under a new token, whatever session the browser had is over,
/// and the browser is known from now on.
struct Admission: Sendable {
    static let trustDays = 30
    static let deviceSeconds = 365 * 86_400

    let account: ID<Account>
    /// Whether this device is asked for no code for some days.
    var trusts = false
    /// Whether the proof was a passkey. Then no password was typed, and what asks for one goes on asking.
    var byPasskey = false
    private let request: Incoming
    private let rules: SessionRules
    private let token = Random.hexadecimal(bytes: 32)
    private let freshDevice = Random.hexadecimal(bytes: 32)

    init(_ visit: GuestVisit, _ account: ID<Account>) {
        (self.account, request, rules) = (account, visit.request, visit.portal.sessionRules)
    }

    /// In the transaction of the last proof. Returns the token of the device.
    func begin(_ db: Session) throws -> String {
        if let old = request.cookies[.session] { try db.endSession(tokenHash(old)) }
        let device = try recognise(db)
        if trusts {
            try db.trustDevice(tokenHash(device), of: account, until: request.now.adding(days: Self.trustDays))
        }
        try db.beginSession(
            tokenHash(token), for: account, device: request.device, password: !byPasskey, rules: rules, at: request.now)
        try db.note(
            byPasskey ? .signedInByPasskey : .signedIn, of: account, device: request.device, at: request.now)
        try db.audit(request.act(byPasskey ? .signedInByPasskey : .signedIn, by: account, of: account.value))
        return device
    }

    /// A browser the account does not know gets a new token, and its owner hears of it.
    private func recognise(_ db: Session) throws -> String {
        let (old, now) = (request.cookies[.device], request.now)
        if let old, try db.sawDevice(tokenHash(old), of: account, device: request.device, at: now) { return old }
        if try !db.awaitsFirstSignIn(account, at: now) {
            let letter = NewSignInLetter(device: request.device, milliseconds: now.millisecondsSince1970)
            try db.queueForEveryAddress(letter, of: account, at: now)
        }
        if let old { try db.moveDevice(from: tokenHash(old), to: tokenHash(freshDevice)) }
        try db.addDevice(tokenHash(freshDevice), of: account, device: request.device, at: now)
        return freshDevice
    }

    /// On to where the visitor wanted to go, or to the form that could not be taken before.
    func answer(_ visit: GuestVisit, device: String, back: String?, errand: Errand?) -> Answer {
        visit.portal.bell.ring()
        let answer: Answer
        if let errand {
            let customer = Customer(
                account: account, session: tokenHash(token), signedInAt: request.now,
                passwordAt: byPasskey ? nil : request.now)
            let forms = visit.portal.keys.forms(of: tokenHash(token))
            answer = errand.page(
                CustomerVisit(
                    portal: visit.portal, request: visit.request, body: FormBody(), person: customer, forms: forms))
        } else {
            answer = Answer.seeOther(Path(own: ReturnPath.own(back) ?? "/uebersicht"))
        }
        return
            answer
            .setting(SetCookie(name: .session, value: token, seconds: nil))
            .setting(SetCookie(name: .device, value: device, seconds: Self.deviceSeconds))
            .setting(SetCookie(name: .language, value: "", seconds: 0))
    }
}
