import Vocabulary

/// A file with a load profile and the register it belongs to: what stands in `series.jsonl`.
struct SeriesRow: Sendable {
    let key: String
    let meter, obis: String
    /// In the folder `series`.
    let file: String

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        meter = try fields.take("meter", .key)
        obis = try fields.take("obis", .key)
        file = try fields.take(
            "file",
            .written("is not the name of a file without a folder") { name in
                (1...200).contains(name.utf8.count) && !name.contains("/") && !name.hasPrefix(".") ? name : nil
            })
    }

    var needs: [RowReference] { [RowReference(file: .meters, key: meter)] }
}

extension SeriesRow {
    /// The series of the file that is meant. What names another meter or another location is another household's.
    func series(in file: [DeliveredSeries], of register: SeriesRegister) throws(RowProblem) -> DeliveredSeries {
        let here = file.filter { $0.location.map(register.locations.contains) ?? true }
        guard file.isEmpty || !here.isEmpty else {
            throw RowProblem("file \(self.file) names no market or metering location of the meter’s contract")
        }
        let fitting = here.filter { $0.unit == register.unit }
        let named = fitting.filter { $0.counts(obis) }
        let unnamed = fitting.filter { $0.obis == nil }
        let chosen = named.isEmpty ? unnamed : named
        guard let series = chosen.first, chosen.count == 1 else {
            throw RowProblem(
                chosen.isEmpty
                    ? "file \(self.file) has no values of register \(obis)"
                    : "file \(self.file) has more than one series of register \(obis)")
        }
        if let name = series.meter, let number = Self.number(name), number != register.meter {
            throw RowProblem("file \(self.file) is of another meter")
        }
        return series
    }

    private static func number(_ name: String) -> MeterNumber? {
        if let server = try? ServerID(name) { return server.meterNumber }
        return try? MeterNumber(name)
    }
}

/// The register a series is for.
struct SeriesRegister: Sendable {
    let id: ID<MeterRegister>
    let unit: MeterRegister.Unit
    let meter: MeterNumber
    /// Of its contract.
    let marktlokation, messlokation: String?

    var locations: [String] { [marktlokation, messlokation].compactMap(\.self) }
}
