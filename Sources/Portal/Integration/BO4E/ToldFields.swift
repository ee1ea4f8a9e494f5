import Vocabulary

/// What an object says of a row: values in the form of docs/integration.md, and where each stood.
struct ToldFields: Sendable {
    private(set) var fields: [String: JSONField] = [:]
    private(set) var places: [String: String] = [:]
    /// What was left out without refusing the object, with its place.
    private(set) var notes: [String] = []

    mutating func put(_ name: String, _ value: JSONField, _ path: String) {
        fields[name] = value
        places[name] = path
    }

    mutating func put(_ name: String, _ text: Told<String>?) {
        if let text { put(name, .text(text.value), text.path) }
    }

    mutating func put(_ name: String, _ day: Told<Day>?) {
        if let day { put(name, .text(day.value.iso), day.path) }
    }

    mutating func put(_ name: String, _ flag: Told<Bool>?) {
        if let flag { put(name, .truth(flag.value), flag.path) }
    }

    mutating func note(_ path: String, _ sentence: String) {
        notes.append("\(path): \(sentence)")
    }

    mutating func merge(_ other: ToldFields) {
        fields.merge(other.fields) { $1 }
        places.merge(other.places) { $1 }
    }

    /// What stands under our own mark.
    mutating func addExtras(of object: BO4EObject, _ kind: BO4EKind) {
        for name in BO4EExtras.fields(of: kind) {
            guard let told = object.extra("\(BO4EExtras.mark)\(name)") else { continue }
            put(name, told.value, told.path)
        }
    }

    /// An address in Germany.
    mutating func add(address: BO4EObject) throws(BO4EProblem) {
        if let country = try? address.word("landescode"), country.value != "DE" {
            throw BO4EProblem(
                country.path, "\(country.value): Anschriften außerhalb Deutschlands führt das Portal nicht.")
        }
        for (field, name) in [("street", "strasse"), ("house_number", "hausnummer"), ("city", "ort")] {
            guard let told = try address.text(name) else { throw BO4EProblem(address.place(name), "fehlt.") }
            put(field, told)
        }
        guard let code = try address.text("postleitzahl") else {
            throw BO4EProblem(address.place("postleitzahl"), "fehlt.")
        }
        guard let known = try? PostalCode(code.value) else {
            throw BO4EProblem(code.path, "ist keine deutsche Postleitzahl mit fünf Ziffern.")
        }
        put("postal_code", .text(known.value), code.path)
    }
}
