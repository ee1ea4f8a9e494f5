import Vocabulary

/// What a counter showed, as a message of the market tells it.
struct MarketReading: Sendable, Equatable {
    /// Its segment in the file.
    let place: Int
    let location, device, obis: String?
    let readOn: Day
    let value, unit: String
    /// The qualifier of the quantity: 220 measured, 67 substitute, 201 proposed, 187 forecast, Z18 provisional, 20 not to be used.
    let kind: String

    /// How it came about and whether it counts, in the portal's words; nil for a kind the portal does not know.
    var standing: (source: MeterReading.Source, status: MeterReading.Status)? {
        switch kind {
        case "220": (.gridOperator, .accepted)
        case "67": (.substitute, .accepted)
        case "201", "187": (.estimate, .accepted)
        case "Z18": (.gridOperator, .inReview)
        case "20": (.gridOperator, .notUsed)
        default: nil
        }
    }

    /// In the register's unit; nil where the message names another one.
    func isIn(_ unit: MeterRegister.Unit) -> Bool {
        switch self.unit {
        case "": true
        case "KWH": unit == .kilowattHours
        case "MTQ", "M3": unit == .cubicMetres
        default: false
        }
    }
}
