import Vocabulary

enum PersonTexts {
    static let title = Text("Persönliche Daten", en: "Personal data")
    static let lead = Text(
        "Wer Sie bei uns sind und wie wir Sie erreichen.", en: "Who you are with us and how we reach you.")
    static let manage = Text("Daten ansehen und ändern", en: "See and change the data")
    static func standing(_ person: Person) -> Text {
        guard let customer = person.customers.first else {
            return Text("Sie sehen Verträge anderer Personen ein.", en: "You look at contracts of other people.")
        }
        return Text(
            "\(customer.name), Kundennummer \(customer.number)",
            en: "\(customer.name), customer number \(customer.number)")
    }
    static let noCustomer = Text(
        "Ihr Zugang sieht Verträge anderer Personen ein. Eigene Kundendaten haben wir von Ihnen nicht gespeichert. Angaben zum Vertrag ändert der Vertragsinhaber.",
        en: """
            Your account looks at contracts of other people. We have no customer data of your own. What belongs to a \
            contract is changed by its holder.
            """)

    static let fromBilling = Text("Aus unserer Abrechnung", en: "From our billing")
    static let bornOn = Text("Geburtsdatum", en: "Date of birth")
    static let notKnown = Text("nicht gespeichert", en: "not stored")
    static func correct(_ house: Operator) -> Text {
        Text(
            "Diese Angaben ändern wir nur mit Nachweis, etwa nach einer Heirat. Stimmt etwas nicht? Schreiben Sie an \(house.email) oder rufen Sie an: \(house.phone). Sie haben ein Recht auf Berichtigung (Art. 16 DSGVO); wir antworten innerhalb eines Monats.",
            en: """
                We change these only with proof, as after a marriage. Something is wrong? Write to \(house.email) or call \
                \(house.phone). You have a right to rectification (Art. 16 GDPR); we answer within one month.
                """)
    }

    static let phoneTitle = Text("Telefonnummer", en: "Telephone number")
    static let phone = Text("Telefonnummer", en: "Telephone number")
    static let phoneHint = Text("Mit Vorwahl, zum Beispiel 0385 7550", en: "With area code, for example 0385 7550")
    static func standing(phone: String?, told moment: Instant?) -> Text {
        switch (phone, moment) {
        case (nil, nil): Text("Uns ist keine Telefonnummer bekannt.", en: "We know no telephone number.")
        case (nil, let moment?):
            Text(
                "Sie haben die Telefonnummer am \(moment.german) gelöscht.",
                en: "You deleted the telephone number on \(moment.english).")
        case (let phone?, nil):
            Text("\(phone), aus unserer Abrechnung.", en: "\(phone), from our billing.")
        case (let phone?, let moment?):
            Text("\(phone), von Ihnen am \(moment.german).", en: "\(phone), told by you on \(moment.english).")
        }
    }
    static let savePhone = Text("Telefonnummer speichern", en: "Save the telephone number")
    static let deletePhone = Text("Telefonnummer löschen", en: "Delete the telephone number")
    static let phoneMissing = Text("Geben Sie die Telefonnummer ein.", en: "Enter the telephone number.")
    static let phoneSame = Text("Das ist die Nummer, die wir schon haben.", en: "That is the number we have already.")
    static func phoneWrong(_ problem: PhoneNumber.Problem) -> Text {
        switch problem {
        case .empty: phoneMissing
        case .characters:
            Text(
                "Eine Telefonnummer hat nur Ziffern, dazwischen Leerzeichen oder Striche.",
                en: "A telephone number has digits only, with blanks or hyphens between them.")
        case .areaCode:
            Text("Die Vorwahl fehlt. Schreiben Sie 0385 7550.", en: "The area code is missing. Write 0385 7550.")
        case .unknownCountry:
            Text(
                "Diese Landesvorwahl gibt es nicht. Für Deutschland ist es +49.",
                en: "There is no such country code. For Germany it is +49.")
        case .length:
            Text("Die Nummer ist zu kurz oder zu lang.", en: "The number is too short or too long.")
        }
    }

    static let addressTitle = Text("Postanschrift", en: "Postal address")
    static func standing(address: CorrespondenceAddress?, told moment: Instant?) -> Text {
        guard let address else { return Text("Uns ist keine Anschrift bekannt.", en: "We know no address.") }
        guard let moment else {
            return Text("\(address.line), aus unserer Abrechnung.", en: "\(address.line), from our billing.")
        }
        return Text(
            "\(address.line), von Ihnen am \(moment.german).", en: "\(address.line), told by you on \(moment.english).")
    }
    static let addressHint = Text(
        "Dorthin gehen unsere Briefe. Wo wir Sie beliefern, ändert sich dadurch nicht; ein Umzug ist etwas anderes. Eine Anschrift im Ausland nehmen wir am Telefon auf.",
        en: """
            Our letters go there. It does not change where we supply you; moving house is something else. We take an \
            address abroad by telephone.
            """)
    static let street = Text("Straße oder Postfach", en: "Street or post-office box")
    static let streetHint = Text(
        "Zum Beispiel Lindenweg oder Postfach 12 34", en: "For example Lindenweg or Postfach 12 34")
    static let streetMissing = Text("Geben Sie die Straße ein.", en: "Enter the street.")
    static let houseNumber = Text("Hausnummer", en: "House number")
    static let houseNumberHint = Text("Leer bei einem Postfach", en: "Empty for a post-office box")
    static let addition = Text("Zusatz (freiwillig)", en: "Addition (optional)")
    static let additionHint = Text("Zum Beispiel c/o oder Hinterhaus", en: "For example c/o or rear building")
    static let postalCode = Text("Postleitzahl", en: "Postal code")
    static let postalCodeHint = Text("Fünf Ziffern", en: "Five digits")
    static let postalCodeMissing = Text("Geben Sie die Postleitzahl ein.", en: "Enter the postal code.")
    static let postalCodeWrong = Text(
        "Eine deutsche Postleitzahl hat fünf Ziffern, zum Beispiel 19053.",
        en: "A German postal code has five digits, for example 19053.")
    static let city = Text("Ort", en: "Town")
    static let cityMissing = Text("Geben Sie den Ort ein.", en: "Enter the town.")
    static let addressSame = Text(
        "Das ist die Anschrift, die wir schon haben.", en: "That is the address we have already.")
    static let saveAddress = Text("Postanschrift speichern", en: "Save the postal address")
    static let told = Text(
        "Jede Änderung gilt sofort. Wir bestätigen sie per E-Mail an alle Adressen, die wir von Ihnen kennen.",
        en: "Every change holds at once. We confirm it by e-mail to all addresses we know of you.")
}
