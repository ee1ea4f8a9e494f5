import HTML
import Store
import Vocabulary

/// Lets somebody of the office in after both proofs: a new session under a new token, whatever session the browser had is
/// over, and the browser is known from now on.
struct OfficeAdmission: Sendable {
    private let request: Incoming
    private let staff: ID<Staff>
    private let token = Random.hexadecimal(bytes: 32)
    private let device: String

    init(_ request: Incoming, _ staff: ID<Staff>) {
        (self.request, self.staff) = (request, staff)
        device = request.cookies[.staffDevice] ?? Random.hexadecimal(bytes: 32)
    }

    /// In the transaction of the last proof. Of a browser the person does not know they hear by letter.
    func begin(_ db: Session, isKnown: Bool) throws {
        if let old = request.cookies[.staff] { try db.endStaffSession(tokenHash(old), of: staff) }
        if !isKnown {
            try db.queue(StaffNoticeLetter(news: .newDevice(request.device)), to: staff, at: request.now)
        }
        try db.sawStaffDevice(tokenHash(device), of: staff, at: request.now)
        try db.beginStaffSession(tokenHash(token), for: staff, device: request.device, at: request.now)
        try db.audit(request.staffAct(.staffSignedIn, by: staff, of: nil))
    }

    /// On to where they wanted to go, or to the form that could not be taken before.
    func answer(_ visit: GuestVisit, back: String?, errand: Errand?) -> Answer {
        let answer: Answer
        if let errand {
            let forms = visit.portal.keys.forms(of: tokenHash(token))
            let signedIn = GuestVisit(
                portal: visit.portal, request: visit.request, body: FormBody(), person: Guest(signedIn: nil),
                forms: forms)
            answer = OfficeRefusals.errand(errand, signedIn)
        } else {
            let own = ReturnPath.own(back).flatMap { $0.hasPrefix("/service") ? $0 : nil }
            answer = Answer.seeOther(Path(own: own ?? "/service"))
        }
        return
            answer
            .setting(SetCookie(name: .staff, value: token, seconds: nil, isStrict: true))
            .setting(
                SetCookie(
                    name: .staffDevice, value: device, seconds: Admission.deviceSeconds, isStrict: true)
            )
            .setting(SetCookie(name: .staffPending, value: "", seconds: 0, isStrict: true))
    }
}
