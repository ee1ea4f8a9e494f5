import Testing

@testable import Portal

/// Answers of the billing system, delivered by file.
struct Answers {
    private let house: TestPortal

    init(_ house: TestPortal) {
        self.house = house
    }

    /// One row, without its braces. Returns the reason when it is refused.
    @discardableResult
    func deliver(_ fields: String, refused: Int = 0) async throws -> String? {
        let folder = try ImportFolder(in: house.folder)
        try folder.write("{\(fields)}\n", to: "answers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        #expect(report.refused == refused, "\(report.refusals)")
        return report.refusals.first?.reason
    }
}
