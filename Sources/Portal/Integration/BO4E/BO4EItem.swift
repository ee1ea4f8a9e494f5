/// One object to be taken over, and those it stands in.
struct BO4EItem: Sendable {
    let kind: BO4EKind
    let object: BO4EObject
    /// From the outermost to the nearest; a meter stands in its metering location, and that may stand in its market location.
    var within: [BO4EObject] = []
    /// Whether it stands in another object as the copy of one that may be delivered by itself.
    var isEmbedded = false
    /// Others of its kind come first: the one it is a copy of, the bill it replaces.
    var comesLater = false
}

extension BO4EItem {
    /// Everything a document holds that is read, and the objects that are of no kind that is.
    static func all(in roots: [BO4EObject]) -> (items: [BO4EItem], problems: [BO4EProblem]) {
        var (items, problems): ([BO4EItem], [BO4EProblem]) = ([], [])
        for root in roots {
            do throws(BO4EProblem) {
                items += try all(of: root)
            } catch {
                problems.append(error)
            }
        }
        return (items, problems)
    }

    private static func all(of root: BO4EObject) throws(BO4EProblem) -> [BO4EItem] {
        guard let type = root.typeName else {
            throw BO4EProblem(root.path, "nennt weder _typ noch boTyp. Was es ist, wird nicht geraten.")
        }
        switch type {
        case "GESCHAEFTSPARTNER": return [BO4EItem(kind: .partner, object: root)]
        case "TARIF", "TARIFPREISBLATT": return [BO4EItem(kind: .tariff, object: root)]
        case "VERTRAG": return try embeddedPartners(of: root) + [BO4EItem(kind: .contract, object: root)]
        case "MARKTLOKATION": return [BO4EItem(kind: .marketLocation, object: root)] + (try meters(ofMarket: root))
        case "MESSLOKATION": return try meters(ofMetering: root, within: [])
        case "ZAEHLER": return metered(root, within: [])
        case "RECHNUNG": return [BO4EItem(kind: .bill, object: root, comesLater: root.extraText("replaces") != nil)]
        default: throw BO4EProblem(root.path, reason(against: type))
        }
    }

    /// A contract alone often brings its customer along. One that is only named is looked up.
    private static func embeddedPartners(of contract: BO4EObject) throws(BO4EProblem) -> [BO4EItem] {
        guard let partner = try ContractPartner.customer(of: contract), partner.has("adresse", "partneradresse") else {
            return []
        }
        return [BO4EItem(kind: .partner, object: partner, within: [contract], isEmbedded: true, comesLater: true)]
    }

    private static func meters(ofMarket root: BO4EObject) throws(BO4EProblem) -> [BO4EItem] {
        var items: [BO4EItem] = []
        for location in try SupplyPlace.meteringLocations(of: root) {
            guard location.has("messlokationszaehler") else { continue }
            items += try meters(ofMetering: location, within: [root])
        }
        return items
    }

    private static func meters(ofMetering root: BO4EObject, within: [BO4EObject]) throws(BO4EProblem) -> [BO4EItem] {
        let meters = try root.objects("messlokationszaehler")
        guard !meters.isEmpty else {
            throw BO4EProblem(root.path, "nennt keinen Zähler. Von einer Messlokation werden ihre Zähler gelesen.")
        }
        return meters.flatMap { metered($0, within: within + [root]) }
    }

    /// A meter, and the readings of its registers.
    private static func metered(_ meter: BO4EObject, within: [BO4EObject]) -> [BO4EItem] {
        [
            BO4EItem(kind: .meter, object: meter, within: within),
            BO4EItem(kind: .reading, object: meter, within: within),
        ]
    }

    private static func reason(against type: String) -> String {
        switch type {
        case "ENERGIEMENGE", "LASTGANG", "ZEITREIHE":
            "\(type) wird nicht gelesen. Lastgänge kommen als series.jsonl, Zählerstände als Messwerte ihrer Zählwerke."
        case "ANSPRECHPARTNER", "PERSON", "MARKTTEILNEHMER":
            "\(type) ist kein Kunde: Kunden kommen als GESCHAEFTSPARTNER."
        default:
            "\(type) wird nicht gelesen. Gelesen werden GESCHAEFTSPARTNER, TARIF, TARIFPREISBLATT, VERTRAG, MARKTLOKATION, MESSLOKATION, ZAEHLER und RECHNUNG."
        }
    }
}
