/// Where letters go (Postanschrift). It may be another place than the one that is supplied.
struct CorrespondenceAddress: Codable, Sendable, Equatable {
    /// As „c/o Meier“ or „Hinterhaus“.
    let addition: String?
    let street: String
    /// A post-office box has none.
    let houseNumber: String?
    let postalCode: String
    let city: String

    /// As it stands in the window of an envelope, without the name.
    var lines: [String] {
        let road = [street, houseNumber].compactMap(\.self).joined(separator: " ")
        return [addition, road, "\(postalCode) \(city)"].compactMap(\.self)
    }

    /// In one line, as „Lindenweg 7a, 19053 Schwerin“.
    var line: String { lines.joined(separator: ", ") }

    /// For letters by e-mail: enough to know one's own address again, `19••• S•••`.
    var masked: String { "\(postalCode.prefix(2))••• \(city.prefix(1))•••" }
}
