import HTML
import Vocabulary

/// `/vorgaenge/{nummer}/zusammenfassung`: the conditions of an order in short, for who may read all of it.
enum OrderedConditions {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/zusammenfassung" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        let begins = file.progress.last { $0.beginsOn != nil }?.beginsOn
        guard file.isWhole,
            let paper = paper(file.request, file.payload, beginsOn: begins, visit.portal.operator, visit.language)
        else {
            throw Refusal.notFound
        }
        return try await paper.answer(to: visit.request)
    }

    /// `/eingang/{token}/zusammenfassung`: for who ordered without an account.
    static func showToGuest(_ visit: GuestVisit) async throws -> Answer {
        let sent = try await GuestReceipt.load(visit)
        guard let paper = paper(sent.request, sent.payload, beginsOn: nil, visit.portal.operator, visit.language) else {
            throw Refusal.notFound
        }
        return try await paper.answer(to: visit.request)
    }

    private static func paper(
        _ request: ServiceRequest, _ payload: (any RequestKind)?, beginsOn day: Day?, _ house: Operator,
        _ language: Language
    ) -> OrderSummaryPaper? {
        guard let order = payload as? any ConfirmedOrder, let summary = order.conditions(from: house, beginsOn: day)
        else { return nil }
        return OrderSummaryPaper(
            summary: summary, house: house, language: language, day: request.receivedAt.day)
    }
}

extension Page {
    /// The way to it, where there is one.
    func conditions(of payload: (any RequestKind)?, _ house: Operator, at path: Path) {
        guard let order = payload as? any ConfirmedOrder, order.conditions(from: house, beginsOn: nil) != nil else {
            return
        }
        a(ConditionsTexts.link, href: path)
    }
}
