import Store
import Vocabulary

/// The days of the token's contracts, the same that a calendar shows.
enum ProgramDates {
    private struct List: Encodable { let dates: [Record] }

    private struct Record: Encodable {
        let day, kind, german, english: String
        let contract, request: String?
        let cents: Int64?
    }

    static func show(_ visit: ProgramVisit) async throws -> Answer {
        let (account, token, today) = (visit.account, visit.token.id, visit.request.today)
        let dates = try await visit.portal.store.read { db in
            let numbers = Set(try db.contracts(ofToken: token).map(\.number))
            return try AccountDate.load(for: account, only: numbers, today: today, db)
        }
        return try visit.answer(
            List(
                dates: dates.map { date in
                    Record(
                        day: date.day.iso, kind: date.kind.rawValue, german: date.title.german,
                        english: date.title.english, contract: date.contract?.value, request: date.request?.value,
                        cents: date.amount?.cents)
                }))
    }
}
