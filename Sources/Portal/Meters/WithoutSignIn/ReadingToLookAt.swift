import Store
import Vocabulary

/// A reading that came without a sign-in and could not be taken: for the people who look at it.
struct ReadingToLookAt: Sendable {
    let number: RequestNumber
    let receivedAt: Instant
    let promisedOn: Day?
    /// What was typed.
    let payload: String
    /// The contract it was found to belong to; nil where contract and meter do not fit.
    let contractKey: String?

    /// A JSON object: what was typed stands in `told`.
    var line: String {
        let fields = [
            ("request", number.value), ("received_at", receivedAt.iso), ("promised_on", promisedOn?.iso),
            ("contract", contractKey), ("why", contractKey == nil ? "no-match" : "not-plausible"),
        ]
        let written = fields.compactMap { name, value in
            value.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
        }
        return "{\(written.joined(separator: ",")),\(ExportRows.quoted("told")):\(payload)}"
    }
}

extension Portal {
    /// The worklist of readings that came without a sign-in, a JSON object a line. An answer takes one off.
    public func readingsToLookAt() async throws -> [String] {
        let lines = try await store.read { try $0.readingsToLookAt() }.map(\.line)
        try await noteLeaving(lines.count, as: .readingsHandedOver, about: "readings to look at")
        return lines
    }
}
