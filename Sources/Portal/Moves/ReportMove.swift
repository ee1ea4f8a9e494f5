import HTML
import Store
import Vocabulary

/// „Umzug melden“: the draft becomes a request for each contract that moves, all in one transaction.
struct ReportMove: Sendable {
    private let account: ID<Account>
    private let house: Operator
    private let keys: Keys
    private let shown: String?
    private let now: Instant
    private let password: BankPassword
    private let act: AuditEntry

    init(_ visit: CustomerVisit) {
        (account, house, keys) = (visit.person.account, visit.house, visit.portal.keys)
        (shown, now) = (visit.body[MoveReview.shownField], visit.request.now)
        password = BankPassword(visit)
        act = visit.act(.payoutNamed)
    }

    /// Asks for the password first where another account is named.
    func answer(_ visit: CustomerVisit) async throws -> Answer {
        try await password.ask(visit) {
            let known = try await MoveStart.load(visit)
            guard case .whole(let plan) = MovePlan.read(known.draft ?? MoveDraft(), known.household) else {
                return false
            }
            return plan.post.payout.isOther
        }
        do {
            return try await visit.keep { try store(in: $0) }
        } catch StoreError.alreadyExists {
            // Somebody else who may act on one of the contracts was faster; nothing of this one was kept.
            return .seeOther(ReportedMoves.path)
        }
    }

    /// The draft is read and judged once more: contracts, rights and the first possible days may be others by now.
    private func store(in db: Session) throws -> String {
        guard let draft = try db.moveDraft(of: account, keys) else { return ReportedMoves.path.value }
        let household = try MoveHousehold.load(for: account, house, keys, at: now, db)
            .withLines(at: draft, house, db)
        guard case .whole(let plan) = MovePlan.read(draft, household) else { return MoveStep.review.path.value }
        guard MoveReview.mark(plan.requests(household, move: ""), plan) == shown,
            password.allows(plan.post.payout.isOther)
        else { return "/umzug/pruefen?hinweis=neu" }
        let move = "U-\(now.day.year)-\(Random.characters(8, of: Array("0123456789")))"
        var numbers: [RequestNumber] = []
        for (contract, payload) in plan.requests(household, move: move) {
            guard try db.contract(contract.number, for: account)?.role.mayAct == true else { throw Refusal.busy }
            let promisedOn = payload.promisedOn(receivedOn: now.day, days: house.moveAnswerDays)
            let request = try db.add(
                payload, contract: contract.id, account: account, state: .received, promisedOn: promisedOn, at: now)
            if case .other(let iban, let holder) = plan.post.payout {
                let payout = NewPayout(iban: iban, holder: holder, heldUntil: household.hold.heldUntil)
                try db.add(payout, of: request.id, by: account, keys, at: now)
                try db.tellOfPayout(of: request.id, contract.id, by: account, at: now)
            }
            try db.tellOfArrival(of: request.id, at: now)
            numbers.append(request.number)
        }
        try db.forgetMoveDraft(of: account)
        if plan.post.payout.isOther { try db.audit(act) }
        if numbers.count == 1 { return "/vorgaenge/\(numbers[0].value)?neu=1" }
        return "/umzug/gemeldet?neu=1"
    }
}

/// `/umzug/gemeldet`: the requests of moves that are under way, one for each contract.
enum ReportedMoves {
    static let path: Path = "/umzug/gemeldet"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let reported = try await MoveStart.reported(visit)
        return visit.page(MoveTexts.reportedTitle, section: .contracts, lead: MoveTexts.reportedLead, wide: true) {
            page in
            if visit.request.query["neu"] != nil, !reported.isEmpty {
                page.p(MoveTexts.thanks, .class("notice"), .role("status"))
            }
            if reported.isEmpty {
                page.p(MoveTexts.nothingReported, .class("empty"))
            } else {
                RequestList.write(page, reported, today: visit.request.today)
            }
            page.ul(.class("links")) {
                page.li { page.a(MoveTexts.title, href: MoveStart.path) }
                page.li { page.a(RequestTexts.allRequests, href: "/vorgaenge") }
            }
        }
    }
}
