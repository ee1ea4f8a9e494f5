import Vocabulary

/// What falls due of a contract, as far as the billing system has said it.
enum ProgramInstalments {
    private struct Record: Encodable {
        let contract: String
        let instalments: [ProgramContracts.Due]
        /// Set where another amount was ordered and the billing system has not taken it over yet.
        let ordered: Ordered?
    }

    private struct Ordered: Encodable {
        let cents: Int64
        let appliesFrom, request: String
    }

    static func show(_ visit: ProgramVisit) async throws -> Answer {
        let (dated, today) = (try await ProgramContracts.dated(visit), visit.request.today)
        return try visit.answer(
            Record(
                contract: dated.contract.number.value,
                instalments: dated.payments.filter { $0.dueOn >= today }.map(ProgramContracts.Due.init),
                ordered: dated.ordered.map { order in
                    Ordered(
                        cents: order.amount.cents, appliesFrom: order.appliesFrom.iso, request: order.request.value)
                }))
    }
}
