import HTML
import Store
import Vocabulary

/// The order of a contract: only by the button with the words of the law (BGB § 312j (3)), and only as it was shown. Who is
/// not signed in orders too; the acknowledgement brings the link to an account.
struct PlaceOrder: Sendable {
    private let press: NewContractPress
    private let shown: String?
    private let asksForEarly: Bool
    private let wishes: [Wish]
    private let peer: String
    private let device: String
    private let act: AuditEntry
    /// Nil for somebody who is not signed in.
    private let password: BankPassword?

    static func answer(_ visit: GuestVisit) async throws -> Answer {
        guard let holder = visit.orderHolder else { return .seeOther(NewContractStep.start) }
        let order = PlaceOrder(visit, holder)
        if let own = visit.own, !["beginn", "zusammenfassung"].contains(visit.body["aktion"]) {
            try await order.password?.ask(own) {
                try await NewContractFile.load(visit)?.order?.plan.person.debit != nil
            }
        }
        let store: @Sendable (Session) throws -> GuestOutcome =
            switch visit.body["aktion"] {
            case "beginn": { try order.chooseBeginning(in: $0) }
            case "zusammenfassung": { try order.sendSummary(in: $0) }
            default: { try order.store(in: $0) }
            }
        if let own = visit.own { return try await own.keep { try store($0).path(in: $0) } }
        return try await visit.keepOrShow(about: holder.key, store)
    }

    private init(_ visit: GuestVisit, _ holder: NewContractHolder) {
        press = NewContractPress(visit, holder)
        shown = visit.body[OrderTariff.shownField]
        asksForEarly = visit.body[OrderTariff.earlyField] != nil
        wishes = OrderWishes.ticked(visit.body.all(OrderWishes.field))
        peer = visit.portal.keys.counted(visit.request.peer)
        device = visit.request.device
        act = visit.act(.contractOrdered)
        password = visit.own.map(BankPassword.init)
    }

    /// When it begins is chosen before, because the terms above the button follow from it.
    private func chooseBeginning(in db: Session) throws -> GuestOutcome {
        var draft = try press.load(db).draft
        guard draft.version != nil || draft.takenOver != nil else { return .page(NewContractStep.start.value) }
        guard try press.holder.account != nil || db.count(.orderPagesByAddress, peer, at: press.now) else {
            throw Refusal.tooManyTries(seconds: Throttle.orderPagesByAddress.seconds)
        }
        draft.asksForEarly = asksForEarly
        guard try db.save(draft, of: press.holder, press.keys, at: press.now) else { throw Refusal.busy }
        return .page(NewContractStep.review.path.value)
    }

    /// Sends the summary; after that the button for the order is there.
    private func sendSummary(in db: Session) throws -> GuestOutcome {
        var file = try press.load(db)
        guard let order = file.order, let summary = order.summary else { return page("hinweis=nicht-bestellt") }
        guard file.draft.summaryMark != order.summaryMark else { return page("hinweis=gesendet") }
        guard let (email, language) = try recipient(order, db) else { throw Refusal.notFound }
        if press.holder.account == nil { try countGuest(writingTo: email, db) }
        file.draft.summaryMark = order.summaryMark
        guard try db.save(file.draft, of: press.holder, press.keys, at: press.now) else { throw Refusal.busy }
        try db.queue(
            OrderSummaryLetter(summary: summary, back: NewContractStep.review.path.value), to: email, in: language,
            at: press.now)
        return page("hinweis=gesendet")
    }

    /// Looks again at everything the page was judged by: what changed meanwhile is shown, and not ordered.
    private func store(in db: Session) throws -> GuestOutcome {
        let (now, keys, account) = (press.now, press.keys, press.holder.account)
        let file = try press.load(db)
        // Another page was faster: what it ordered stands among the requests.
        guard file.draft.version != nil || file.draft.takenOver != nil else {
            return .page("/neuer-vertrag?hinweis=bestellt")
        }
        guard let order = file.order, shown == order.mark else { return page("hinweis=nicht-bestellt") }
        guard password?.allows(order.plan.person.debit != nil) ?? true else { return page("hinweis=nicht-bestellt") }
        if order.plan.offer.needsSummary {
            guard order.summary != nil, file.draft.summaryMark == order.summaryMark else {
                return page("hinweis=zusammenfassung")
            }
        }
        guard let (email, language) = try recipient(order, db) else { throw Refusal.notFound }
        if account == nil { try countGuest(writingTo: email, db) }
        // Two at once: the other one has it, and this one is taken back whole.
        let used = file.draft.takenOver == nil ? press.holder : press.guest ?? press.holder
        guard try db.useOrderDraft(file.draft, of: used) else { throw Refusal.busy }
        if let guest = press.guest { try db.forgetOrderDraft(of: guest) }
        var payload = order.payload
        let ticked = OrderTick.all(
            early: order.plan.isEarly ? payload.kind : nil, offered(file), contact: payload.email, press.house.name,
            in: press.language, at: now)
        payload.ticked = ticked
        if payload.kind == .internet { payload.summary = order.summary }
        let request = try db.add(
            payload, contract: nil, account: account, state: .received, promisedOn: order.promisedOn, at: now)
        try keep(order.plan.person, of: request.id, payload, db)
        if let account {
            try db.tellOfArrival(of: request.id, at: now)
            if payload.payment.held != nil {
                let letter = BankChangeLetter(requests: [request.id.value], reporter: .you)
                try db.queueForEveryAddress(letter, of: account, at: now)
            }
            try OrderWishes.ask(
                wishes, of: account, keys, house: press.house.name, language: language, device: device, at: now, db)
        } else {
            try db.queue(GuestOrderLetter(request: request.id.value), to: email, in: language, at: now)
        }
        var act = act
        act.detail.merge(ticked.auditDetail) { given, _ in given }
        try db.audit(act)
        return .request(request.id)
    }

    /// What was ticked of the boxes the page had: a wish that is on already stands on none.
    private func offered(_ file: NewContractFile) -> [Wish] { wishes.filter(file.desk.wishes.contains) }

    /// What nobody but billing may read is sealed beside the request.
    private func keep(
        _ person: NewContractPerson, of request: ID<ServiceRequest>, _ payload: NewContractRequest, _ db: Session
    ) throws {
        let (keys, id) = (press.keys, request.value)
        try db.addOrder(
            request, payload.kind,
            iban: try person.debit.map { try keys.seal($0.iban.value, in: .orderIBAN, of: id) },
            bornOn: try person.bornOn.map { try keys.seal($0.iso, in: .orderBornOn, of: id) },
            phone: try person.phone.map { try keys.seal($0.value, in: .orderPhone, of: id) },
            wishes: press.holder.account == nil && !wishes.isEmpty ? wishes.map(\.name).joined(separator: " ") : nil,
            heldUntil: payload.payment.held)
        try db.noteProgress(
            of: request, at: 1, .received, beginsOn: Day(iso: payload.beginsOn), noted: press.now)
    }

    private func recipient(_ order: NewContractOrder, _ db: Session) throws -> (EmailAddress, Language)? {
        if let account = press.holder.account { return try db.account(account).map { ($0.email, $0.language) } }
        return order.plan.person.email.map { ($0, press.language) }
    }

    /// So that nobody can have the portal write to many strangers, or to one again and again.
    private func countGuest(writingTo email: EmailAddress, _ db: Session) throws {
        guard try db.count(.ordersByAddress, peer, at: press.now) else {
            throw Refusal.tooManyTries(seconds: Throttle.ordersByAddress.seconds)
        }
        guard try db.count(.ordersByEmail, press.keys.counted(email.key), at: press.now) else {
            throw Refusal.tooManyTries(seconds: Throttle.ordersByEmail.seconds)
        }
    }

    private func page(_ query: String) -> GuestOutcome { .page("\(NewContractStep.review.path.value)?\(query)") }
}
