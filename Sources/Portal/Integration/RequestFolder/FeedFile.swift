import Vocabulary

/// What happened to requests between two places of the feed, as one file: each entry stands in one file only.
struct FeedFile: Sendable {
    let firstPlace: Int
    let lastPlace: Int

    /// Entries of one file.
    static let most = 500

    /// As `requests-000000017-000000042`.
    var name: String { "requests-\(Self.digits(firstPlace))-\(Self.digits(lastPlace))" }

    private static func digits(_ place: Int) -> String {
        let text = String(place)
        return String(repeating: "0", count: max(0, 9 - text.count)) + text
    }

    static func lines(_ entries: [FeedEntry]) -> [UInt8] { entries.flatMap { Array("\(RequestFeed.json($0))\n".utf8) } }

    /// The same for spreadsheets; no cell is taken for a formula.
    static func table(_ entries: [FeedEntry]) -> [UInt8] {
        var csv = CSV()
        csv.add([
            "place", "request", "kind", "state", "by", "at", "received_at", "promised_on", "remark", "ends_on",
            "contract",
            "contract_number", "customer", "details",
        ])
        for entry in entries {
            csv.add([
                String(entry.position), entry.number.value, entry.kind, entry.state.rawValue, entry.actor.rawValue,
                entry.happenedAt.iso, entry.receivedAt.iso, entry.promisedOn?.iso ?? "", entry.remark ?? "",
                entry.endsOn?.iso ?? "", entry.contractKey ?? "", entry.contract?.value ?? "", entry.customerKey ?? "",
                entry.payload,
            ])
        }
        return csv.bytes
    }
}
