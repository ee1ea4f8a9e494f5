import Store
import Vocabulary

/// Where something can be had: a postal code, a street in it, or one house.
struct AvailabilityRow: ImportRow {
    static let file = ImportFile.availability
    let key: String
    let commodity: Commodity
    let postalCode: PostalCode
    /// As streets and house numbers are compared.
    let streetKey, houseKey: String?
    let state: Availability.State
    let from: Day?
    let mostDownload: Int?
    let remark, remarkEnglish: String?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        commodity = try fields.take("commodity", .choice)
        postalCode = try fields.take("postal_code", .known)
        streetKey = try fields.takeIfPresent("street", .text).map(PlaceKey.street)
        houseKey = try fields.takeIfPresent("house_number", .text).map(PlaceKey.house)
        state = try fields.take("state", .choice)
        from = try fields.takeIfPresent("available_from", .day)
        mostDownload = try fields.takeIfPresent("most_download_mbit", .number(1...100_000))
        remark = try fields.takeIfPresent("remark", .text)
        remarkEnglish = try fields.takeIfPresent("remark_en", .text)
        if houseKey != nil, streetKey == nil { throw RowProblem("house_number stands without street") }
        if commodity != .internet {
            guard state == .available || state == .unavailable else {
                throw RowProblem("state \(state.rawValue) is for internet only")
            }
            if mostDownload != nil { throw RowProblem("most_download_mbit is for internet only") }
        }
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome { try db.put(self) }
}
