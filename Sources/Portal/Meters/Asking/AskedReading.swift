import Vocabulary

/// A contract whose reading is due, and whom a letter asks for it.
struct AskedReading: Sendable {
    let contractKey: String
    let number: ContractNumber
    let commodity: Commodity
    let dueOn: Day
    /// Name first, as it stands in the window of the envelope.
    let recipient: [String]
    let greeted: String
    let customerNumber: String
    /// What is supplied, in one line.
    let place: String
    /// Those that are read by eye.
    let meters: [MeterNumber]

    /// When it has to be read: until it is due; where that is over, within two weeks.
    func window(today: Day) -> ClosedRange<Day> {
        let last = dueOn >= today ? dueOn : today.adding(days: ReadingDue.leadDays)
        return min(max(today, last.adding(days: -ReadingDue.leadDays)), last)...last
    }

    /// What the code in the letter leads to. A contract with several meters names none: who reads knows which one it is.
    func link(_ baseURL: String) -> String {
        let meter = meters.count == 1 ? meters.first.map { "&\(TellReading.meterKey)=\($0.value)" } ?? "" : ""
        return "\(baseURL)/zaehlerstand?\(TellReading.contractKey)=\(number.value)\(meter)"
    }

    /// One line of the report.
    func line(file: String) -> String {
        let fields = [
            ("contract", contractKey), ("contract_number", number.value), ("customer", customerNumber),
            ("due_on", dueOn.iso), ("meters", meters.map(\.value).joined(separator: " ")), ("file", file),
        ]
        let written = fields.map { "\(ExportRows.quoted($0)):\(ExportRows.quoted($1))" }
        return "{\(written.joined(separator: ","))}"
    }
}
