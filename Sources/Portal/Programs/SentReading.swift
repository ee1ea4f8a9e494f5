import HTTPTypes
import Vocabulary

/// A report of a program as it was sent: a day, what each counter showed, and why it is right where that was asked.
struct SentReading: Sendable {
    struct Value: Sendable {
        /// As they stand on the meter; nil where there is only one it can be.
        let meter, obis: String?
        /// Digits with a point before the decimals, as `13512` or `2500.345`.
        let text: String
    }

    let day: Day
    let values: [Value]
    /// What the answer before called this very report, and the reason.
    let confirm: String?
    let reason: ConfirmationReason?

    static let most = 20
    private static let fields: Set = ["day", "value", "readings", "confirm", "reason"]
    private static let inside: Set = ["meter", "obis", "value"]

    init(_ object: [String: JSONField], today: Day) throws(APIProblem) {
        if let unknown = object.keys.filter({ !Self.fields.contains($0) }).min() {
            throw Self.problem("\(unknown) is a field nobody knows")
        }
        day = try Self.day(object["day"], today)
        values = try Self.values(object)
        confirm = try Self.text(object["confirm"], "confirm")
        let typed = try Self.text(object["reason"], "reason")
        reason = typed.flatMap(ConfirmationReason.init)
        if typed != nil, reason == nil {
            let known = ConfirmationReason.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.problem("reason is none of \(known)")
        }
    }

    static func problem(_ detail: String) -> APIProblem {
        APIProblem("reading", .unprocessableContent, "The report cannot be read", detail: "\(detail).")
    }

    private static func day(_ field: JSONField?, _ today: Day) throws(APIProblem) -> Day {
        guard let typed = try text(field, "day") else { return today }
        guard let day = Day(iso: typed) else { throw problem("day is not written as 2026-11-20") }
        return day
    }

    /// One value for the only counter there is, or a list.
    private static func values(_ object: [String: JSONField]) throws(APIProblem) -> [Value] {
        switch (object["value"] ?? .nothing, object["readings"] ?? .nothing) {
        case (let value, .nothing) where value != .nothing:
            return [Value(meter: nil, obis: nil, text: try number(value))]
        case (.nothing, .rows(let rows)) where (1...most).contains(rows.count):
            var values: [Value] = []
            for row in rows {
                if let unknown = row.keys.filter({ !inside.contains($0) }).min() {
                    throw problem("\(unknown) is a field of readings nobody knows")
                }
                values.append(
                    Value(
                        meter: try text(row["meter"], "meter"), obis: try text(row["obis"], "obis"),
                        text: try number(row["value"] ?? .nothing)))
            }
            return values
        default:
            throw problem("either value is there, or readings with 1 to \(most) objects")
        }
    }

    /// A number is whole, because one with decimals changes on its way through programs; with decimals it is text.
    private static func number(_ field: JSONField) throws(APIProblem) -> String {
        switch field {
        case .number(let whole) where whole >= 0: return String(whole)
        case .text(let typed) where isDecimal(typed): return typed
        default: throw problem("value is neither a whole number nor text such as 2500.345")
        }
    }

    private static func isDecimal(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy {
                (1...12).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }

    private static func text(_ field: JSONField?, _ name: String) throws(APIProblem) -> String? {
        switch field ?? .nothing {
        case .nothing: return nil
        case .text(let text) where (1...200).contains(text.utf8.count): return text
        default: throw problem("\(name) is no text of 1 to 200 signs")
        }
    }
}
