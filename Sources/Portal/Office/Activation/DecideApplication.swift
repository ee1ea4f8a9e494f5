import HTML
import Store
import Vocabulary

/// The decision on an application, in one transaction with its letters. Who was slower changes nothing and is told.
enum DecideApplication {
    private enum Outcome: Sendable {
        case done
        case conflict(Text)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccessApplication.self)
        guard let press = visit.body["entscheidung"].flatMap(AccessApplication.Decision.init(rawValue:)) else {
            throw Refusal.notFound
        }
        var form = RefuseAccessForm()
        var words: Text?
        if press == .refused {
            form = RefuseAccessForm(visit.body)
            words = form.read()
            guard words != nil else { return try await again(visit, id, form, nil) }
        }
        let (customer, remark, keys) = (visit.body["kunde"] ?? "", words, visit.portal.keys)
        let outcome = try await visit.portal.store.write(about: id.value) { db -> Outcome in
            guard let application = try db.accessApplication(id.value), application.confirmedAt != nil,
                let claim = application.claim(keys)
            else { throw Refusal.notFound }
            if let decided = try db.decision(of: id) { return .conflict(ApplicationTexts.faster(decided.by)) }
            // Nobody lets themselves in.
            if let own = try db.staff(visit.person.id)?.email, own == claim.address {
                return .conflict(ApplicationTexts.own)
            }
            return try press == .refused
                ? refuse(application, claim, remark?.in(application.language) ?? "", visit, db)
                : approve(application, claim, press, customer, visit, db)
        }
        switch outcome {
        case .done:
            visit.portal.bell.ring()
            return .seeOther("/service/freischaltung/\(id.value)?hinweis=entschieden")
        case .conflict(let told): return try await again(visit, id, form, told)
        }
    }

    private static func refuse(
        _ application: AccessApplication, _ claim: AccessClaim, _ remark: String, _ visit: StaffVisit, _ db: Session
    ) throws -> Outcome {
        let now = visit.request.now
        guard try db.decide(application.id, .refused, remark: remark, by: visit.person.id, at: now) else {
            throw StoreError.busy
        }
        if let email = claim.address {
            let letter = AccessRefusedLetter(application: application.id.value)
            try db.queue(letter, to: email, in: application.language, at: now)
        }
        try db.audit(act(application, .refused, nil, visit))
        return .done
    }

    /// Compared once more, with what is known now.
    private static func approve(
        _ application: AccessApplication, _ claim: AccessClaim, _ way: AccessApplication.Decision, _ id: String,
        _ visit: StaffVisit, _ db: Session
    ) throws -> Outcome {
        guard let customer = try db.accessCandidates([id], visit.portal.keys).first,
            AccessMatch(claim, customer).ways(customer).contains(way), let email = claim.address
        else { return .conflict(ApplicationTexts.noLonger) }
        let (me, now, house) = (visit.person.id, visit.request.now, visit.portal.operator)
        var letter: ID<CodeLetter>?
        if way == .post {
            letter = try db.orderCodeLetter(for: id, as: .application, by: me, at: now)
            guard letter != nil else { return .conflict(ApplicationTexts.noLonger) }
        }
        guard try db.decide(application.id, way, customer: id, letter: letter, by: me, at: now) else {
            throw StoreError.busy
        }
        if way == .mail {
            let invitation = AccessInvitationLetter(application: application.id.value)
            try db.queue(invitation, to: email, in: application.language, at: now)
        } else {
            let due = CodeLetter.due(house, from: now.day)
            try db.queue(
                AccessByPostLetter(number: application.number, postedBy: due.iso), to: email,
                in: application.language, at: now)
            // Who is really the customer hears of it, should it be somebody else.
            if let known = customer.address, known != email {
                try db.queue(AccessNoticeLetter(), to: known, in: .german, at: now)
            }
        }
        try db.audit(act(application, way, id, visit))
        return .done
    }

    private static func act(
        _ application: AccessApplication, _ decision: AccessApplication.Decision, _ customer: String?,
        _ visit: StaffVisit
    ) -> AuditEntry {
        visit.staffAct(
            .applicationDecided, of: customer.map { "customer:\($0)" } ?? application.id.value,
            [.request: application.number, .state: decision.rawValue])
    }

    private static func again(
        _ visit: StaffVisit, _ id: ID<AccessApplication>, _ form: RefuseAccessForm, _ conflict: Text?
    ) async throws -> Answer {
        let keys = visit.portal.keys
        let found = try await visit.portal.store.read { try ApplicationFile.load(id, $0, keys) }
        guard let file = found else { throw Refusal.notFound }
        return ApplicationPage(visit: visit, file: file, form: form, conflict: conflict).answer()
    }
}
