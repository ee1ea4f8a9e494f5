import Vocabulary

/// Readings and consumption of a contract, the same as its page offers to save.
enum ProgramConsumption {
    static func show(_ visit: ProgramVisit) async throws -> Answer {
        let sheet = try await ProgramMeters.sheet(visit)
        return try visit.answer(HistoryRecord(sheet, rules: PlausibilityRules(visit.portal.operator)))
    }

    static func csv(_ visit: ProgramVisit) async throws -> Answer {
        let sheet = try await ProgramMeters.sheet(visit)
        let rows = ConsumptionRows(sheet: sheet, rules: PlausibilityRules(visit.portal.operator))
        return .bytes(rows.csv(in: visit.request.language), type: "text/csv; charset=utf-8")
    }
}
