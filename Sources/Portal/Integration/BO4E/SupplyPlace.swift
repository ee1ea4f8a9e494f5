import Vocabulary

/// Where a contract is supplied, as its market location says it.
struct SupplyPlace: Sendable {
    /// The row's fields it knows, and where each stood.
    let told: ToldFields
    let path: String

    init(_ object: BO4EObject) throws(BO4EProblem) {
        path = object.path
        var told = ToldFields()
        if let number = try object.text("marktlokationsId") {
            told.put("malo_id", .text(try Self.malo(number)), number.path)
        }
        if let address = try object.object("lokationsadresse") { try told.add(address: address) }
        if let metering = try Self.meteringLocations(of: object).first,
            let number = try metering.text("messlokationsId")
        {
            told.put("melo_id", try Self.melo(number))
        }
        self.told = told
    }

    /// Its metering locations: as assignments today, in a list of their own before.
    static func meteringLocations(of object: BO4EObject) throws(BO4EProblem) -> [BO4EObject] {
        var found: [BO4EObject] = []
        for assignment in try object.objects("lokationszuordnungen") {
            found += try assignment.objects("messlokationen")
        }
        return try found + object.objects("zugehoerigeMesslokationen", "zugehoerigeMesslokation")
    }

    static func malo(_ told: Told<String>) throws(BO4EProblem) -> String {
        do throws(MarktlokationID.Problem) {
            return try MarktlokationID(told.value).value
        } catch {
            switch error {
            case .checkDigit: throw BO4EProblem(told.path, "\(told.value): die Prüfziffer der MaLo-ID stimmt nicht.")
            default: throw BO4EProblem(told.path, "\(told.value) ist keine MaLo-ID: elf Ziffern, die erste keine 0.")
            }
        }
    }

    static func melo(_ told: Told<String>) throws(BO4EProblem) -> Told<String> {
        do throws(MesslokationID.Problem) {
            return Told(try MesslokationID(told.value).value, at: told.path)
        } catch {
            throw BO4EProblem(
                told.path,
                "\(told.value) ist keine Messlokations-ID: DE, elf Ziffern und zwanzig Großbuchstaben oder Ziffern.")
        }
    }
}
