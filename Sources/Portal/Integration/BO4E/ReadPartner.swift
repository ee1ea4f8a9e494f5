import Vocabulary

/// A Geschaeftspartner as a customer. Before 2024 its names were `name1` (the surname) and `name2`.
enum ReadPartner {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let object = item.object
        try checkRole(object)
        var told = ToldFields()
        let number = object.extraText("number", "kundennummer")
        let key = try key(object, number, books)
        told.put("number", number)
        try addNames(of: object, &told)
        if let address = try object.object("adresse", "partneradresse") { try told.add(address: address) }
        try addContacts(of: object, &told)
        told.put("born_on", try birthDay(of: object))
        return BO4ERow(key: key, told: told, path: object.path)
    }

    private static func key(_ object: BO4EObject, _ number: Told<String>?, _ books: BO4EBooks) throws -> String {
        if let id = try object.text("_id") { return try BO4ERow.key(id) }
        guard let number else {
            throw BO4EProblem(
                object.path,
                "nennt weder _id noch eine Kundennummer (zusatzAttribute, kundenportal.number). Ohne sie ist nicht zu sagen, wer es ist."
            )
        }
        return try books.db.customerKey(numbered: number.value) ?? BO4ERow.key(number)
    }

    /// The key by which a contract names its customer.
    static func reference(_ partner: BO4EObject, _ books: BO4EBooks) throws -> Told<String> {
        let number = partner.extraText("number", "kundennummer")
        let key = try key(partner, number, books)
        let place = partner.has("_id") ? partner.place("_id") : number?.path ?? partner.path
        guard try books.db.knownID(ofCustomer: key) != nil else {
            throw BO4EProblem(
                place,
                "Der Geschäftspartner \(key) ist nicht bekannt und nicht in der Lieferung, oder er wurde zurückgewiesen."
            )
        }
        return Told(key, at: place)
    }

    private static func checkRole(_ object: BO4EObject) throws(BO4EProblem) {
        let roles = object.words("geschaeftspartnerrollen", "geschaeftspartnerrolle")
        guard roles.isEmpty || roles.contains("KUNDE") else {
            throw BO4EProblem(
                object.place("geschaeftspartnerrollen"), "nennt nicht KUNDE: Andere Partner führt das Portal nicht.")
        }
        let kind = try object.word("organisationstyp")
        let isBusiness = try object.flag("gewerbekennzeichnung")?.value == true
        if isBusiness || (kind.map { $0.value != "PRIVATPERSON" } ?? false), !object.has("nachname") {
            throw BO4EProblem(
                object.path,
                "Das ist ein Unternehmen ohne Vor- und Nachnamen einer Person. Solche Kunden führt das Portal nicht.")
        }
    }

    private static func addNames(of object: BO4EObject, _ told: inout ToldFields) throws(BO4EProblem) {
        told.put("last_name", try object.text("nachname", "name1"))
        told.put("first_name", try object.text("vorname", "name2"))
        if let own = try object.text("individuelleAnrede") {
            told.put("salutation", own)
        } else if let word = try object.word("anrede") {
            guard let words = Salutation.words[word.value] else {
                throw BO4EProblem(word.path, "\(word.value) ist keine Anrede von BO4E.")
            }
            told.put("salutation", .text(words), word.path)
        }
    }

    /// The preferred way of each kind counts, else the first.
    private static func addContacts(of object: BO4EObject, _ told: inout ToldFields) throws(BO4EProblem) {
        var (mail, phone) = (try object.text("eMailAdresse"), Told<String>?.none)
        let isOld = object.has("name1", "partneradresse", "kontaktweg")
        let ways = isOld ? [] : try object.objects("kontaktwege")
        let preferred = ways.filter { (try? $0.flag("istBevorzugterKontaktweg"))?.value == true }
        for way in ways + preferred {
            guard let kind = try way.word("kontaktart"), let value = try way.text("kontaktwert") else { continue }
            let isFirst = preferred.contains { $0.path == way.path }
            if kind.value == "E_MAIL", mail == nil || isFirst { mail = value }
            if kind.value == "TELEFON", phone == nil || isFirst { phone = value }
        }
        if let mail {
            guard let known = try? EmailAddress(mail.value) else {
                throw BO4EProblem(mail.path, "ist keine E-Mail-Adresse.")
            }
            told.put("email", .text(known.value), mail.path)
        }
        if let phone {
            guard let known = try? PhoneNumber(phone.value) else {
                throw BO4EProblem(phone.path, "ist keine Telefonnummer.")
            }
            told.put("phone", .text(known.value), phone.path)
        }
    }

    /// A Geschaeftspartner has no date of birth; the person who stands for it has.
    private static func birthDay(of object: BO4EObject) throws(BO4EProblem) -> Told<Day>? {
        let own = (try object.text("vorname"))?.value
        for person in try object.objects("ansprechpartner") {
            guard let first = try person.text("vorname"), first.value == own else { continue }
            return try person.firstDay("geburtsdatum")
        }
        return nil
    }
}

/// The salutations BO4E lists.
enum Salutation {
    static let words = [
        "HERR": "Herr", "FRAU": "Frau", "EHELEUTE": "Eheleute", "FIRMA": "Firma", "FAMILIE": "Familie",
        "ERBENGEMEINSCHAFT": "Erbengemeinschaft", "GRUNDSTUECKSGEMEINSCHAFT": "Grundstücksgemeinschaft",
    ]
}
