import Vocabulary

/// An invented customer.
struct DemoPerson: Sendable {
    let key, number: String
    let salutation, first, last: String
    let street, houseNumber: String
    let place: DemoPlace
    var email: String?
    var phone: String?
    var bornOn: Day?

    var name: String { "\(first) \(last)" }

    func line() -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("number", number)
        line.add("salutation", salutation)
        line.add("first_name", first)
        line.add("last_name", last)
        line.add(self)
        line.add("email", email)
        line.add("phone", phone)
        line.add("born_on", bornOn?.iso)
        return line
    }
}

extension JSONLine {
    /// The address.
    mutating func add(_ person: DemoPerson) {
        add("street", person.street)
        add("house_number", person.houseNumber)
        add("postal_code", person.place.postalCode)
        add("city", person.place.city)
    }
}
