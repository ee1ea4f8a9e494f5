import HTML
import Store
import Vocabulary

/// A fault that was one in part: now nothing works any more. A page that says what that means, and one press; the days of
/// TKG § 58 (3) count from then on.
enum FaultBecameTotal {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/totalausfall" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard isPossible(file) else { return .seeOther(RequestPages.path(file.request.number)) }
        let first = FaultCompensation.firstDay(receivedOn: visit.request.today)
        return visit.page(FaultTexts.nowTotal, section: .requests, lead: FaultTexts.nowTotalLead(first)) { page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, file.headline)
                page.fact(RequestTexts.number, file.request.number.value)
            }
            page.form(visit, action: path(file.request.number)) {
                page.button(FaultTexts.nowTotalPress, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(FaultTexts.back, href: RequestPages.path(file.request.number)) }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (number, account, now) = (
            try await RequestPages.load(visit).request.number, visit.person.account, visit.request.now
        )
        do {
            return try await visit.keep { db in
                guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
                let path = "/vorgaenge/\(number.value)"
                guard isPossible(file) else { return path }
                let id = file.request.id
                let position = try db.move(
                    file.request, to: file.request.state, by: .customer, remark: RequestRemark.outageTotal.rawValue,
                    key: "total:\(id.value)", at: now)
                guard let position else { throw Refusal.busy }
                try db.tellOfEntry(position, of: id, by: account, at: now)
                return path
            }
        } catch StoreError.alreadyExists {
            // Somebody else who may act on the contract said so in the same moment.
            return .seeOther(RequestPages.path(number))
        }
    }

    private static func isPossible(_ file: RequestFile) -> Bool {
        guard let fault = file.payload as? FaultRequest, file.standing.mayAct, !file.request.state.isClosed else {
            return false
        }
        return FaultOutage(fault, receivedAt: file.request.receivedAt, file.events).scope == .partial
    }
}
