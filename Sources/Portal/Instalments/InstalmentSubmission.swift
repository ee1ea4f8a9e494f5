import HTML
import Store
import Vocabulary

/// Keeps a wish: done by the rule, or for somebody to look at. What it was judged by is read again where it is kept.
struct InstalmentSubmission: Sendable {
    private let number: ContractNumber
    private let account: ID<Account>
    /// As it was typed: what was ordered before is looked up where it is kept.
    private let typed: InstalmentLimits.Wish
    private let reason: InstalmentReason?
    private let words: String?
    private let house: Operator
    private let keys: Keys
    private let now: Instant

    init(
        _ visit: CustomerVisit, _ file: InstalmentFile, _ typed: InstalmentLimits.Wish, reason: InstalmentReason?,
        words: String?
    ) {
        (number, account, self.typed) = (file.contract.number, visit.person.account, typed)
        (self.reason, self.words) = (reason, words)
        (house, keys, now) = (visit.house, visit.portal.keys, visit.request.now)
    }

    func answer(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { try store(in: $0) }
    }

    private func store(in db: Session) throws -> String {
        let page = "/vertraege/\(number.value)/abschlag"
        guard let file = try InstalmentFile.load(number, for: account, today: now.day, db), file.contract.role.mayAct
        else { throw Refusal.notFound }
        guard file.obstacle == nil, let view = InstalmentView(file, house, today: now.day) else { return page }
        if let open = file.inReview { return "/vorgaenge/\(open.number.value)" }
        let wish = typed.keeping(file.order)
        switch view.limits.judge(wish, today: now.day) {
        case .nothingToDo: return file.order.map { "/vorgaenge/\($0.request.value)" } ?? page
        case .atOnce(let day):
            // Who gave a reason asked for a look: what has become possible meanwhile is not ordered unasked.
            guard reason == nil, words == nil else { return "\(page)?hinweis=neu-pruefen" }
            return try keep(wish, view, from: day, obstacles: [], in: db)
        case .review(let obstacles):
            // It was within the limits when the page was made: it is shown again and asks why.
            guard reason != nil || words != nil else { return "\(page)?hinweis=neu-pruefen" }
            return try keep(wish, view, from: view.nextPossible(wish.dueDay), obstacles: obstacles, in: db)
        }
    }

    private func keep(
        _ wish: InstalmentLimits.Wish, _ view: InstalmentView, from day: Day,
        obstacles: [InstalmentLimits.Obstacle], in db: Session
    ) throws -> String {
        let debit = InstalmentDebit(view.file, wish, from: obstacles.isEmpty ? day : nil, house, keys)
        let pending = try db.pendingInstalment(of: view.file.contract.id, today: now.day)
        let payload = InstalmentRequest(
            wish, from: day, obstacles: obstacles, reason: reason, words: words, view: view, debit: debit,
            pending: pending)
        let state: ServiceRequest.State = obstacles.isEmpty ? .done : .inReview
        let promisedOn = obstacles.isEmpty ? nil : WorkingDays.adding(view.rules.reviewWorkingDays, to: now.day)
        let request = try db.add(
            payload, contract: view.file.contract.id, account: account, state: state, promisedOn: promisedOn, at: now)
        // Two at once: the other one has it, and this one is taken back whole.
        guard try db.addInstalmentChange(wish, from: day, of: view.file, request: request.id, at: now) else {
            throw Refusal.busy
        }
        if state == .done, let pending {
            try db.note(pending, replacedBy: request.number, from: day, at: now)
        }
        try db.tellOfArrival(of: request.id, at: now)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }
}

extension InstalmentView {
    /// The first due day after the two weeks for a payment, whatever is frozen: where somebody decides.
    func nextPossible(_ dueDay: Int?) -> Day {
        let earliest = today.adding(days: InstalmentLimits.leastNotice)
        return limits.from(dueDay, today: today) ?? schedule.next(onOrAfter: earliest, dueDay: dueDay) ?? earliest
    }
}
