import Vocabulary

/// New contact data as a service request: the billing system has to know it too. The telephone number is kept sealed
/// elsewhere; here it is masked.
struct ContactRequest: DecidedByRows {
    static let name = "contact-data"
    static let title = Text("Kontaktdaten", en: "Contact data")

    /// As `+49•••550`.
    let phone: String?
    let isPhoneDeleted: Bool
    let address: CorrespondenceAddress?

    init(_ change: ContactChange) {
        switch change {
        case .phone(let number): (phone, isPhoneDeleted, address) = (number.masked, false, nil)
        case .noPhone: (phone, isPhoneDeleted, address) = (nil, true, nil)
        case .address(let known): (phone, isPhoneDeleted, address) = (nil, false, known)
        }
    }

    var headline: Text {
        if address != nil { return ContactRequestTexts.newAddress }
        return isPhoneDeleted ? ContactRequestTexts.phoneDeleted : ContactRequestTexts.newPhone
    }

    func facts() -> [Fact] {
        var facts: [Fact] = []
        if let phone { facts.append(Fact(PersonTexts.phone, Text(same: phone))) }
        if isPhoneDeleted { facts.append(Fact(PersonTexts.phone, ContactRequestTexts.deleted)) }
        if let address { facts.append(Fact(PersonTexts.addressTitle, Text(same: address.line))) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: address == nil ? ContactRequestTexts.done : ContactRequestTexts.doneAddress
        case .refused, .withdrawn: ContactRequestTexts.refused
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator: ContactRequestTexts.review
        }
    }
}

enum ContactRequestTexts {
    static let newPhone = Text("Neue Telefonnummer", en: "New telephone number")
    static let phoneDeleted = Text("Telefonnummer gelöscht", en: "Telephone number deleted")
    static let newAddress = Text("Neue Postanschrift", en: "New postal address")
    static let deleted = Text("gelöscht", en: "deleted")
    static let done = Text(
        "Die Änderung gilt ab sofort, und unsere Abrechnung übernimmt sie. Sie müssen nichts weiter tun.",
        en: "The change holds from now on, and our billing takes it over. There is nothing else to do.")
    static let doneAddress = Text(
        "Die Änderung gilt ab sofort: Unsere nächsten Briefe gehen an diese Anschrift. Ihre Verträge und die Orte, die wir beliefern, bleiben, wie sie sind. Ziehen Sie um? Dann sagen Sie uns das gesondert.",
        en: """
            The change holds from now on: our next letters go to this address. Your contracts and the places we supply \
            stay as they are. You are moving house? Then tell us so separately.
            """)
    static let review = Text(
        "Wir prüfen die Angabe und melden uns per E-Mail.", en: "We check what you told us and answer by e-mail.")
    static let refused = Text(
        "Wir haben die Angabe nicht übernommen. Es gilt, was in den Einstellungen steht.",
        en: "We did not take this over. What the settings show is what counts.")
}
