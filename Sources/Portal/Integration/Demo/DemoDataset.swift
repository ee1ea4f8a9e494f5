import Foundation
import Paper
import Store
import Vocabulary

/// The demo: an import folder full of invented customers, brought in by the same importer as real ones, and their
/// logins. Equal wishes on the same day give equal folders.
public struct DemoDataset: Sendable {
    /// How many invented customers there are beside the cast.
    public var customers = 0
    /// Other seeds make other people.
    public var seed: UInt64 = 1
    /// How many of them get a login and an open session, for load measurements.
    public var logins = 0

    static let noticeFile = "abrechnungsinformation.pdf"
    static let emilsContract = "300001234"
    static let emilsCode = "Fw7kTp4M"

    public init() {}

    /// What was prepared.
    public struct Result: Sendable {
        /// Nil when there were data already, and nothing was changed.
        public let report: ImportReport?
        public let codeContract: String
        public let code: String
        /// The letter with the code, as a PDF.
        public let letter: String
        /// One session token on each line; nil without `logins`.
        public let sessions: String?
    }

    /// Prepares an empty portal; one with customers stays as it is.
    public func prepare(_ portal: Portal) async throws -> Result {
        let data = portal.settings.data
        let letter = "\(data)/briefe/registrierung-\(Self.emilsContract).pdf"
        let sessions = "\(data)/sessions.txt"
        guard try await !portal.store.read({ try $0.hasCustomers() }) else {
            let hasSessions = FileManager.default.fileExists(atPath: sessions)
            return Result(
                report: nil, codeContract: Self.emilsContract, code: Self.emilsCode, letter: letter,
                sessions: hasSessions ? sessions : nil)
        }
        let crowd = try write(into: "\(data)/import", letter: letter, portal)
        let report = try await FolderImport(portal, folder: "\(data)/import").run()
        if let stopped = report.stopped { throw SettingProblem(stopped) }
        let accounts = DemoAccounts(portal: portal)
        try await accounts.addCast()
        try await DemoColleague.add(to: portal)
        if !crowd.isEmpty {
            let tokens = try await accounts.addCrowd(crowd)
            try Data(tokens.joined(separator: "\n").utf8).write(to: URL(filePath: sessions))
        }
        return Result(
            report: report, codeContract: Self.emilsContract, code: Self.emilsCode, letter: letter,
            sessions: crowd.isEmpty ? nil : sessions)
    }

    private func write(into path: String, letter: String, _ portal: Portal) throws -> [DemoCrowd.Login] {
        let today = portal.clock.today
        let cast = DemoCast(today: today, seed: seed)
        let paper = DemoPaper(house: portal.operator)
        let folder = try DemoFolder(path: path)
        for tariff in DemoTariff.all { try folder.write(tariff.line(today), to: .tariffs) }
        for offer in DemoOffer.all { try folder.write(offer.line(today), to: .offers) }
        for change in DemoPriceChange.all { try folder.write(change.line(today), to: .priceChanges) }
        for line in DemoAvailability.lines(today) { try folder.write(line, to: .availability) }
        for person in cast.people { try folder.write(person.line(), to: .customers) }
        for contract in cast.contracts {
            try folder.write(contract, today: today)
            for line in cast.ledger(of: contract, today: today).lines() { try folder.write(line, to: .payments) }
            for bill in DemoArchive.bills(of: contract, today: today) {
                try folder.write(DemoBillRow(bill: bill).line(), to: .bills)
            }
        }
        var random = DemoRandom(seed: seed)
        for meter in cast.contracts.compactMap(\.meter) where meter.isRemotelyRead {
            try folder.write(DemoSeries(meter: meter, today: today), &random)
        }
        for document in try DemoArchive(cast: cast, paper: paper, today: today).documents() {
            try folder.write(document)
        }
        var code = JSONLine()
        code.add("contract_number", Self.emilsContract)
        code.add("code", Self.emilsCode)
        try folder.write(code, to: .codes)
        if let emil = cast.contract(Self.emilsContract) {
            let page = DemoCodeLetter(
                contract: emil, code: Self.emilsCode, paper: paper, baseURL: portal.settings.baseURL)
            try save(try page.render(on: today), to: letter)
            if logins > 0 {
                let notice = try paper.letter(
                    "Abrechnungsinformation", to: emil, on: today, blocks: [.paragraph("Ein Muster für Messungen.")])
                try save(notice, to: "\(path)/documents/\(Self.noticeFile)")
            }
        }
        var crowd = DemoCrowd(today: today, seed: seed)
        let known = try crowd.write(max(0, min(customers, 1_000_000)), logins: logins, into: folder)
        try folder.close()
        return known
    }

    private func save(_ bytes: [UInt8], to path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}
