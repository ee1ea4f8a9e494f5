import Crypto
import Foundation
import Store
import Vocabulary

/// Applies what market partners sent: every file of the folder `mscons`. Values find their register by location and code; of a
/// file that is not whole nothing is applied.
struct MSCONSImport {
    let portal: Portal
    let folder: String

    private static let mostSeries = 5000
    private static let batchSize = 500

    func run(_ book: inout ImportBook) async throws {
        for name in RowFile.names(in: "\(folder)/mscons") {
            let place = "mscons/\(DeliveredName.shown(name))"
            do {
                let bytes = try read(name)
                let content = try MSCONSReader(bytes, mostSeries: Self.mostSeries)
                book.report.begin(place)
                try await apply(content.readings, place, &book)
                let hash = Hexadecimal.string(SHA256.hash(data: bytes))
                for series in content.series { try await apply(series, hash, place, &book) }
            } catch let problem as RowProblem {
                book.report.refuse(place, line: nil, "\(problem.reason); nothing of it was applied")
            }
        }
    }

    private func read(_ name: String) throws(RowProblem) -> [UInt8] {
        do {
            return [UInt8](try DeliveredFile.bytes(name, in: "mscons", of: folder, limit: SeriesFile.mostBytes))
        } catch {
            throw RowProblem("the file \(error.reason)")
        }
    }

    private func registers(at location: String?) async throws -> [MarketRegister] {
        guard let location, !location.isEmpty else { throw RowProblem("no location is named") }
        return try await portal.store.read { try $0.marketRegisters(at: location) }
    }

    // MARK: What counters showed

    private func apply(_ readings: [MarketReading], _ place: String, _ book: inout ImportBook) async throws {
        var batch: [(line: Int, row: MarketReadingRow)] = []
        for reading in readings {
            do {
                let all = try await registers(at: reading.location)
                let register = try all.register(
                    reading.obis, device: reading.device, on: reading.readOn, isAmount: false)
                batch.append((reading.place, try MarketReadingRow(reading, of: register)))
            } catch let problem as RowProblem {
                book.report.refuse(place, line: reading.place, problem.reason)
            }
            if batch.count == Self.batchSize {
                try await write(batch, place, &book)
                batch = []
            }
        }
        try await write(batch, place, &book)
    }

    private func write(_ batch: [(line: Int, row: MarketReadingRow)], _ place: String, _ book: inout ImportBook)
        async throws
    {
        guard !batch.isEmpty else { return }
        let writer = RowWriter<MarketReadingRow>(portal: portal)
        let outcomes = try await writer.write(batch.map(\.row)) { _, outcomes in outcomes }
        for (one, outcome) in zip(batch, outcomes) {
            count(outcome, line: one.line, place, of: .readings, &book)
        }
    }

    private func count(
        _ outcome: RowOutcome, line: Int?, _ place: String, of kind: ImportFile, _ book: inout ImportBook
    ) {
        if case .refused(let reason) = outcome { return book.report.refuse(place, line: line, reason) }
        book.report.count(outcome, in: place)
        book.noteBrought(kind)
    }

    // MARK: What ran through in each time

    /// Each value goes to the contract that is supplied on its day.
    private func apply(_ series: DeliveredSeries, _ hash: String, _ place: String, _ book: inout ImportBook)
        async throws
    {
        do {
            let all = try await registers(at: series.location).filter { $0.unit == series.unit }
            var (parts, failed): ([String: (register: MarketRegister, series: DeliveredSeries)], [String: Int]) = (
                [:], [:]
            )
            for point in series.points {
                do throws(RowProblem) {
                    let register = try all.register(
                        series.obis, device: series.device, on: point.start.day, isAmount: true)
                    var part = parts[register.id.value]?.series ?? series.without
                    try part.add(point)
                    parts[register.id.value] = (register, part)
                } catch {
                    failed[error.reason, default: 0] += 1
                }
            }
            if parts.isEmpty, let reason = failed.keys.sorted().first { throw RowProblem(reason) }
            if !failed.isEmpty {
                let count = failed.values.reduce(0, +)
                book.report.note("\(place): \(count) values are of days without a contract; they were left out")
            }
            for (_, part) in parts.sorted(by: { $0.key < $1.key }) {
                count(
                    try await write(part.series, of: part.register, hash, place, &book), line: nil, place, of: .series,
                    &book)
            }
        } catch let problem as RowProblem {
            let what = "\(DeliveredName.shown(series.location ?? "")) \(DeliveredName.shown(series.obis ?? ""))"
            book.report.refuse(place, line: nil, "\(what): \(problem.reason)")
        }
    }

    private func write(
        _ series: DeliveredSeries, of register: MarketRegister, _ hash: String, _ place: String,
        _ book: inout ImportBook
    ) async throws -> RowOutcome {
        let key = "mscons-\(hash.prefix(32))-\(register.id.value)"
        guard try await portal.store.read({ try $0.seriesDelivery(key) }) == nil else { return .unchanged }
        let quarters = try QuarterHours(series)
        guard !quarters.days.isEmpty else { throw RowProblem("no value stands at a quarter of an hour") }
        for note in quarters.notes(on: place) { book.report.note(note) }
        var fields = Fields([
            "external_id": .text(key), "meter": .text(register.meterKey), "obis": .text(register.obis),
            "file": .text("mscons"),
        ])
        let file = ExaminedSeries(
            row: try SeriesRow(&fields), quarters: quarters, register: register.id, sha256: hash, isNew: true)
        let now = portal.clock.now()
        return try await portal.store.write(about: "import") { try file.write($0, at: now) }
    }
}

extension DeliveredSeries {
    /// The same register without values.
    fileprivate var without: DeliveredSeries {
        var list = self
        list.points = []
        return list
    }
}
