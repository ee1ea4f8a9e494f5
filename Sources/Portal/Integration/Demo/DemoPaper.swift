import Paper
import Vocabulary

/// How a letter of the demo utility looks.
struct DemoPaper: Sendable {
    let house: Operator

    func letter(
        _ title: String, to contract: DemoContract, on day: Day, blocks: [Block], footnote: String? = nil
    ) throws(PaperError) -> [UInt8] {
        let person = contract.person
        return try Document(
            title: title, language: .german, author: house.name, created: Instant(day, hour: 6),
            letterhead: letterhead,
            recipient: [
                person.salutation, person.name, "\(person.street) \(person.houseNumber)",
                "\(person.place.postalCode) \(person.place.city)",
            ],
            reference: [
                Paper.Fact("Datum", day.german), Paper.Fact("Kundennummer", person.number),
                Paper.Fact("Vertragsnummer", contract.number),
                Paper.Fact("Tarif", contract.tariff.name), Paper.Fact("Telefon", house.phone),
            ],
            blocks: [.paragraph(greeting(person))] + blocks
                + [.paragraph("Freundliche Grüße\n\(house.name)")],
            footnote: footnote
        ).render()
    }

    private func greeting(_ person: DemoPerson) -> String {
        "Guten Tag \(person.salutation) \(person.last),"
    }

    private var letterhead: Letterhead? {
        guard let colour = Colour(hex: house.accent) else { return nil }
        return Letterhead(
            operatorName: house.name, colour: colour,
            senderLine: "\(house.name) · \(house.street) · \(house.postalCode) \(house.city)",
            footerColumns: [
                [house.name, house.street, "\(house.postalCode) \(house.city)"],
                [house.register, "USt-IdNr. \(house.vatID)", "Vertretung: \(house.representatives)"],
                ["Telefon \(house.phone)", house.email, house.serviceHours],
            ])
    }
}
