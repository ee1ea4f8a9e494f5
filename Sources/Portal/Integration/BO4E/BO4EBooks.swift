import Store

/// What the books and the delivery know, while objects are read.
struct BO4EBooks {
    let db: Session
    let keys: Keys
    let places: SupplyPlaces

    /// A row as it is kept, under the fields of its kind. What a document has no word for stays as it is there.
    func known<Row: ReadableRow>(_: Row.Type, _ key: String) throws -> [String: JSONField]? {
        guard let row = try Row.known(.one(key), db, keys).first else { return nil }
        return try JSONField.fields(of: row)
    }

    /// The contract something stands at: by its own name or number, else by its one location. A location that several contracts
    /// were supplied at says nothing, unless only one of them still is.
    func contract(of object: BO4EObject, within: [BO4EObject]) throws -> Told<String> {
        if let named = object.extraText("contract", "vertrag") {
            guard try db.knownContract(key: named.value) != nil else {
                throw BO4EProblem(named.path, "Der Vertrag \(named.value) ist nicht bekannt.")
            }
            return named
        }
        for object in (within + [object]).reversed() {
            guard let number = try object.text("messlokationsId") ?? object.text("marktlokationsId") else { continue }
            let isMetering = number.path.hasSuffix("messlokationsId")
            let value = isMetering ? try SupplyPlace.melo(number).value : try SupplyPlace.malo(number)
            let found = try isMetering ? db.contracts(atMetering: value) : db.contracts(atMarket: value)
            guard let one = found.first, found.count == 1 else {
                throw BO4EProblem(number.path, Self.reason(value, found.count))
            }
            return Told(one, at: number.path)
        }
        throw BO4EProblem(
            object.path,
            "nennt keinen Vertrag. Er steht in zusatzAttribute als kundenportal.contract, oder die Lokation nennt ihn.")
    }

    private static func reason(_ location: String, _ count: Int) -> String {
        count == 0
            ? "\(location): Kein Vertrag, der beliefert wird, hat diese Lokation."
            : "\(location): \(count) Verträge haben diese Lokation. Welcher gemeint ist, muss dabeistehen."
    }
}

/// The market locations of a delivery, by the contract they name, else by their numbers.
struct SupplyPlaces: Sendable {
    private var byContract: [String: SupplyPlace] = [:]
    private var byNumber: [String: SupplyPlace] = [:]

    mutating func add(_ object: BO4EObject) {
        guard let place = try? SupplyPlace(object) else { return }
        if let contract = object.extraText("contract", "vertrag") {
            byContract[contract.value] = place
        } else {
            for name in ["malo_id", "melo_id"] {
                if case .text(let number)? = place.told.fields[name] { byNumber[number] = place }
            }
        }
    }

    func place(ofContract key: String, at location: String?) -> SupplyPlace? {
        byContract[key] ?? location.flatMap { byNumber[$0] }
    }
}

extension JSONField {
    static func fields(of row: KnownRow) throws -> [String: JSONField] {
        guard let fields = deepObject(Array(row.json.utf8)) else {
            throw StoreError.wrongType(column: 0, expected: "a row as it is told")
        }
        return fields
    }
}
