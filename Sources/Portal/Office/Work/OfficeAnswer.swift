import Store
import Vocabulary

/// One answer of the office to one request, given by the very rule that takes the answers of the billing system
/// (`AnswerRow`), so that states, letters and what else follows are the same.
struct OfficeAnswer: Sendable {
    let choice: AnswerChoice
    /// As billing would deliver it; empty where readings are decided.
    let row: [String: JSONField]
    let offer: CounterOffer?
    let staff: ID<Staff>
    let house: Operator
    let keys: Keys

    /// The rule did not take it.
    struct DoesNotFit: Error {}

    /// What is proposed cannot be proposed, and why.
    struct NoOffer: Error {
        let words: Text
    }

    /// In one transaction: nobody else has it, nobody was faster, the answer, and who gave it. `seen` is the last entry of the
    /// timeline it was written on. Gives the words of a conflict; throws where nothing may be kept.
    func give(to id: ID<ServiceRequest>, seen: Int, in db: Session, at now: Instant) throws -> Text? {
        let events = try db.officeEvents(of: id)
        guard let request = try db.request(id), let last = events.last else { throw Refusal.notFound }
        if events.count != seen || request.state.isClosed { return Self.faster(last) }
        if let owner = try db.owner(of: id), owner.staff != staff { return AnswerTexts.onDesk(owner) }
        _ = try db.moveToDesk(id, from: nil, to: staff, at: now)
        let key = "office:\(ID<AnswerRow>().value)"
        if row.isEmpty {
            try db.decideReadings(of: id, choice == .useReading ? .accepted : .notUsed)
            guard try db.settleReading(id, by: .staff, key: key, at: now) else { throw DoesNotFit() }
        } else {
            let judged = try offer.map { try judge($0, of: request, db, at: now) }
            try apply(to: request, judged, key, db, at: now)
        }
        try db.sign(key, by: staff)
        return nil
    }

    func judge(_ offer: CounterOffer, of request: ServiceRequest, _ db: Session, at now: Instant) throws
        -> JudgedOffer
    {
        guard let kind = RequestKinds.payload(of: request) as? any Negotiable else { throw DoesNotFit() }
        guard let account = try db.accountToAct(on: request.id) else { throw NoOffer(words: OfferTexts.nobody) }
        let scene = OfferScene(request: request, account: account, house: house, today: now.day)
        switch try kind.judge(offer, scene, in: db) {
        case .possible(let judged): return judged
        case .impossible(let words): throw NoOffer(words: words)
        }
    }

    /// A day it names.
    func day(_ name: String) -> Day? {
        guard case .text(let iso)? = row[name] else { return nil }
        return Day(iso: iso)
    }

    /// What the customer reads. It stands in German, as every answer does.
    func words(_ judged: JudgedOffer?) -> String? {
        var parts = [judged?.words.german]
        if case .text(let typed)? = row["remark"] { parts.append(typed) }
        let words = parts.compactMap(\.self).joined(separator: "\n\n")
        return words.isEmpty ? nil : words
    }

    private func apply(
        to request: ServiceRequest, _ judged: JudgedOffer?, _ key: String, _ db: Session, at now: Instant
    ) throws {
        var named = row
        named["external_id"] = .text(key)
        named["request"] = .text(request.number.value)
        named["remark"] = words(judged).map { .text($0) }
        // Whoever ends a wait, or asks once more, without naming a day: the promise moves by the days that were waited.
        if request.state == .waitingForCustomer, choice.state?.isClosed == false, named["promised_on"] == nil {
            let question = try db.questions(of: request.id, for: nil).last
            let day = question?.promise(of: request, whenAnswered: now.day)
            named["promised_on"] = day.map { .text($0.iso) }
        }
        var fields = Fields(named)
        guard var answer = try? AnswerRow(&fields) else { throw DoesNotFit() }
        answer.offer = judged?.offer
        if answer.state == .waitingForCustomer {
            answer.times = AnswerTimes(askedOn: now.day, house.rules.questionRules)
        }
        guard try answer.apply(db, keys, at: now) == .added else { throw DoesNotFit() }
    }

    private static func faster(_ last: OfficeEvent) -> Text {
        AnswerTexts.faster(last.staffName.map { Text(same: $0) } ?? AnswerTexts.author(last.event.actor), last.event)
    }
}
