import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/{nummer}/antwort`: one answer, taken by the very rule that takes the answers of the billing system
/// (`AnswerRow`), so that states, letters and what else follows are the same.
enum AnswerRequest {
    private enum Outcome: Sendable {
        case answered(String)
        case conflict(Text)
        case doesNotFit
        /// The rule of the kind says why the offer cannot be made.
        case noOffer(Text)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let number = try OfficeRequestPage.number(visit)
        let filter = WorkFilter(visit.request.query)
        let (me, house, today) = (visit.person.id, visit.portal.operator, visit.request.today)
        let found = try await visit.portal.store.read {
            try OfficeFile.load(number, filter, for: me, house, today: today, $0)
        }
        guard let file = found, let choice = visit.body["antwort"].flatMap(AnswerChoice.init(rawValue:)) else {
            throw Refusal.notFound
        }
        let request = file.request
        // Who may never say this has no such form; who comes too late is told below.
        guard AnswerChoice.all(for: request.kind, in: .received, visit.person.role).contains(choice) else {
            throw Refusal.notFound
        }
        var form = AnswerForm(choice, kind: request.kind, visit.body)
        var row: [String: JSONField] = [:]
        if choice.state != nil {
            guard let written = form.row(for: request.kind, today: today) else {
                return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form).answer()
            }
            row = written
        }
        switch try await keep(choice, row, form.offer, file, filter, visit) {
        case .answered(let path):
            visit.portal.bell.ring()
            return .seeOther(Path(own: path))
        case .conflict(let words):
            return try await again(visit, number, filter, form, words)
        case .noOffer(let words):
            form.refuseOffer(words)
            return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form).answer()
        case .doesNotFit:
            return try await again(visit, number, filter, form, AnswerTexts.doesNotFit)
        }
    }

    /// In one transaction: nobody else has it, nobody was faster, the answer, who gave it, and the log.
    private static func keep(
        _ choice: AnswerChoice, _ row: [String: JSONField], _ offer: CounterOffer?, _ file: OfficeFile,
        _ filter: WorkFilter, _ visit: StaffVisit
    ) async throws -> Outcome {
        let (id, number, me, now) = (file.request.id, file.request.number, visit.person.id, visit.request.now)
        let (once, keys) = (visit.forms.onceKey(visit.body), visit.portal.keys)
        let house = visit.portal.operator
        let seen = visit.body["stand"].flatMap { Int($0) } ?? 0
        let key = "office:\(ID<AnswerRow>().value)"
        let act = visit.staffAct(
            .requestAnswered, of: file.account?.value, [.request: number.value, .state: choice.rawValue])
        let path = filter.path("/service/vorgaenge/\(number.value)", "hinweis=beantwortet").value
        let isReading = row.isEmpty
        do {
            return try await visit.portal.store.write(about: id.value) { db -> Outcome in
                if let earlier = try db.earlierResult(once) { return .answered(earlier) }
                let events = try db.officeEvents(of: id)
                guard let request = try db.request(id), let last = events.last else { throw Refusal.notFound }
                if events.count != seen || request.state.isClosed { return .conflict(faster(last)) }
                if let owner = try db.owner(of: id), owner.staff != me { return .conflict(AnswerTexts.onDesk(owner)) }
                _ = try db.moveToDesk(id, from: nil, to: me, at: now)
                if isReading {
                    try db.decideReadings(of: id, choice == .useReading ? .accepted : .notUsed)
                    guard try db.settleReading(id, by: .staff, key: key, at: now) else { throw DoesNotFit() }
                } else {
                    let judged = try offer.map { try judge($0, of: request, house, db, at: now) }
                    try answer(request, row, judged, key, db, keys, house.rules.questionRules, at: now)
                }
                try db.sign(key, by: me)
                let result = try db.once(once, at: now) { path }
                try db.audit(act)
                return .answered(result)
            }
        } catch is DoesNotFit {
            return .doesNotFit
        } catch let trouble as NoOffer {
            return .noOffer(trouble.words)
        }
    }

    private static func judge(
        _ offer: CounterOffer, of request: ServiceRequest, _ house: Operator, _ db: Session, at now: Instant
    ) throws -> JudgedOffer {
        guard let kind = RequestKinds.payload(of: request) as? any Negotiable else { throw DoesNotFit() }
        guard let account = try db.accountToAct(on: request.id) else { throw NoOffer(words: OfferTexts.nobody) }
        let scene = OfferScene(request: request, account: account, house: house, today: now.day)
        switch try kind.judge(offer, scene, in: db) {
        case .possible(let judged): return judged
        case .impossible(let words): throw NoOffer(words: words)
        }
    }

    private static func answer(
        _ request: ServiceRequest, _ row: [String: JSONField], _ judged: JudgedOffer?, _ key: String, _ db: Session,
        _ keys: Keys,
        _ rules: Operator.QuestionRules, at now: Instant
    ) throws {
        var named = row
        named["external_id"] = .text(key)
        named["request"] = .text(request.number.value)
        if let judged {
            // What customers are written stands in German, as every answer does.
            var words = judged.words.german
            if case .text(let more)? = row["remark"] { words += "\n\n\(more)" }
            named["remark"] = .text(words)
        }
        var fields = Fields(named)
        guard var answer = try? AnswerRow(&fields) else { throw DoesNotFit() }
        answer.offer = judged?.offer
        if answer.state == .waitingForCustomer { answer.times = AnswerTimes(askedOn: now.day, rules) }
        guard try answer.apply(db, keys, at: now) == .added else {
            throw DoesNotFit()
        }
    }

    private static func faster(_ last: OfficeEvent) -> Text {
        AnswerTexts.faster(last.staffName.map { Text(same: $0) } ?? AnswerTexts.author(last.event.actor), last.event)
    }

    /// The page as it is now, with what was typed.
    private static func again(
        _ visit: StaffVisit, _ number: RequestNumber, _ filter: WorkFilter, _ form: AnswerForm, _ words: Text
    ) async throws -> Answer {
        let (me, house, today) = (visit.person.id, visit.portal.operator, visit.request.today)
        let found = try await visit.portal.store.read {
            try OfficeFile.load(number, filter, for: me, house, today: today, $0)
        }
        guard let file = found else { throw Refusal.notFound }
        return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form, conflict: words).answer()
    }
}

/// The rule did not take the answer; nothing of it was kept.
private struct DoesNotFit: Error {}

/// What is proposed cannot be proposed; nothing was kept.
private struct NoOffer: Error {
    let words: Text
}
