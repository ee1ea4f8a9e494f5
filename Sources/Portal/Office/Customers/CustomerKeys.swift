import Vocabulary

/// A customer as they are looked for: last name first, so that a list is in order of it.
struct CustomerKeys: Sendable, Equatable {
    let name: String
    let sound: String
    let place: String
    let mail: String?

    init(first: String, last: String, place: PlaceWords, mail: String?) {
        name = SearchKey("\(last) \(first)").value
        // A name that sounds like nothing is found by nothing that sounds like it.
        sound = SoundKey(SearchKey(last).value)?.value ?? ""
        self.place = place.value
        self.mail = mail.map { $0.lowercased() }
    }
}

/// A place as it is compared: street, house number, postal code, town. However „Straße“ is written, it is one.
struct PlaceWords: Sendable, Equatable {
    let value: String

    init(_ street: String, _ house: String, _ code: String, _ city: String) {
        value = Self.folded("\(street) \(house) \(code) \(city)")
    }

    static func folded(_ words: String) -> String {
        SearchKey(words).value.replacing("strasse", with: "str").replacing("str.", with: "str")
    }
}

extension CustomerKeys {
    init(_ row: CustomerRow) {
        self.init(
            first: row.firstName, last: row.lastName, place: PlaceWords(row.address), mail: row.email?.value)
    }
}

extension PlaceWords {
    init(_ address: PostalAddress) {
        self.init(address.street, address.houseNumber, address.postalCode.value, address.city)
    }
}
