/// Whether a row can stand by itself, before any database is asked.
enum RowCheck {
    static func problem(_ object: [String: JSONField], of kind: ImportFile) -> String? {
        var fields = Fields(object)
        do throws(RowProblem) {
            try read(&fields, kind)
            return nil
        } catch {
            return error.reason
        }
    }

    private static func read(_ fields: inout Fields, _ kind: ImportFile) throws(RowProblem) {
        switch kind {
        case .customers: _ = try CustomerRow(&fields)
        case .tariffs: _ = try TariffRow(&fields)
        case .offers: _ = try TariffOfferRow(&fields)
        case .availability: _ = try AvailabilityRow(&fields)
        case .contracts: _ = try ContractRow(&fields)
        case .priceChanges: _ = try PriceChangeRow(&fields)
        case .meters: _ = try MeterRow(&fields)
        case .readings: _ = try ReadingRow(&fields)
        case .series: _ = try SeriesRow(&fields)
        case .instalments: _ = try InstalmentRow(&fields)
        case .bank: _ = try BankRow(&fields)
        case .payments: _ = try PaymentRow(&fields)
        case .bills: _ = try BillRow(&fields)
        case .codes: _ = try CodeRow(&fields)
        case .documents: _ = try DocumentRow(&fields)
        case .answers: _ = try AnswerRow(&fields)
        case .incidents: _ = try IncidentRow(&fields)
        }
    }
}
