import Store
import Vocabulary

/// Whether something can be had at a place, as the billing system knows it. That nothing is known is nil, and not a no.
struct Availability: Sendable, Equatable {
    enum State: String, Sendable, CaseIterable, Storable, Column {
        /// It is there; of Internet, the line ends in the house.
        case available
        /// Internet: the line lies in the street and has to be brought into the house.
        case connectable
        /// Internet: a line is going to be built.
        case planned
        case unavailable
    }

    let state: State
    /// From when on, where that is planned.
    let from: Day?
    /// Internet: what the line can carry, in Mbit/s.
    let mostDownload: Int?
    let remark: String?
    let remarkEnglish: String?

    static let outside = Availability(
        state: .unavailable, from: nil, mostDownload: nil, remark: nil, remarkEnglish: nil)

    var note: Text? { remark.map { Text($0, en: remarkEnglish ?? $0) } }
}

extension Session {
    /// What is known of a place. Outside of the area that is supplied with electricity or gas nothing can be had; of Internet
    /// that nothing is known stays what it is.
    func available(_ place: NewContractPlace) throws -> Availability? {
        let known = try availability(
            of: place.commodity, in: place.postalCode, street: PlaceKey.street(place.address.street),
            house: place.address.houseNumber.map(PlaceKey.house))
        guard known == nil, place.commodity != .internet, try isOutsideArea(place.commodity, place.postalCode) else {
            return known
        }
        return .outside
    }
}
