import Foundation

@testable import Portal

/// A schema of the document and the row it speaks of.
struct DocumentedRow: Sendable, CustomStringConvertible {
    let schema: String
    /// Fields the row asks for and a program does not send: they stand in the address, or only in folders.
    var unsent: Set<String> = []
    /// Fields that are needed by the example, but not always.
    var sometimes: Set<String> = []
    let read: @Sendable (inout Fields) throws(RowProblem) -> Void

    var description: String { schema }

    static let all = [
        DocumentedRow(schema: "Customer") { fields throws(RowProblem) in _ = try CustomerRow(&fields) },
        DocumentedRow(schema: "Tariff") { fields throws(RowProblem) in _ = try TariffRow(&fields) },
        DocumentedRow(schema: "Offer") { fields throws(RowProblem) in _ = try TariffOfferRow(&fields) },
        DocumentedRow(schema: "Availability") { fields throws(RowProblem) in _ = try AvailabilityRow(&fields) },
        DocumentedRow(schema: "Contract") { fields throws(RowProblem) in _ = try ContractRow(&fields) },
        DocumentedRow(schema: "PriceChange") { fields throws(RowProblem) in _ = try PriceChangeRow(&fields) },
        DocumentedRow(schema: "Meter") { fields throws(RowProblem) in _ = try MeterRow(&fields) },
        DocumentedRow(schema: "Reading") { fields throws(RowProblem) in _ = try ReadingRow(&fields) },
        DocumentedRow(schema: "Instalment") { fields throws(RowProblem) in _ = try InstalmentRow(&fields) },
        DocumentedRow(schema: "PaymentDetails", sometimes: ["holder", "mandate_reference"]) {
            fields throws(RowProblem) in
            _ = try BankRow(&fields)
        },
        DocumentedRow(schema: "Payment") { fields throws(RowProblem) in _ = try PaymentRow(&fields) },
        DocumentedRow(schema: "Bill") { fields throws(RowProblem) in _ = try BillRow(&fields) },
        DocumentedRow(schema: "Incident") { fields throws(RowProblem) in _ = try IncidentRow(&fields) },
        DocumentedRow(schema: "Document") { fields throws(RowProblem) in _ = try DocumentRow(&fields) },
        DocumentedRow(schema: "Series", unsent: ["file"]) { fields throws(RowProblem) in _ = try SeriesRow(&fields) },
        DocumentedRow(schema: "Code") { fields throws(RowProblem) in _ = try CodeRow(&fields) },
        DocumentedRow(schema: "Answer", unsent: ["request"]) { fields throws(RowProblem) in
            _ = try AnswerRow(&fields)
        },
    ]

    /// The example of the schema with what stands elsewhere put in.
    func example(_ schema: DocumentNode) -> [String: JSONField] {
        let text = schema["examples"].list.first?.json ?? "{}"
        let object = (try? JSONDecoder().decode([String: JSONField].self, from: Data(text.utf8))) ?? [:]
        let elsewhere: [String: JSONField] = [
            "external_id": .text("X-1"), "request": .text("V-2026-000123"), "file": .text("x.xml"),
        ]
        let added = elsewhere.filter { unsent.contains($0.key) || $0.key == "external_id" && self.schema == "Answer" }
        return object.merging(added) { mine, _ in mine }
    }

    /// What is wrong with these fields; nil for nothing. `asked` hears every name.
    func problem(_ object: [String: JSONField], asked: ((String) -> Void)? = nil) -> String? {
        var fields = Fields(object, asked: asked)
        do throws(RowProblem) {
            try read(&fields)
            return fields.unknown.first.map { "\($0) is unknown" }
        } catch {
            return error.reason
        }
    }
}
