import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Giving mandates, as the tests of several rooms need it.
extension Visitor {
    static let iban = "DE89370400440532013000"
    static let otherIBAN = "DE02120300000000202051"
    /// As pages, letters and receipts show the first one.
    static let shownIBAN = "DE•• •••• •••• •••• ••30 00"

    func mandateForm(_ contract: String = Cast.strom, _ iban: String = iban) async throws -> VisitedPage {
        var page = try await open("/vertraege/\(contract)/bankverbindung/mandat")
        try page.fill("IBAN", iban)
        return page
    }

    /// The page of the request it becomes.
    func giveMandate(_ contract: String = Cast.strom, _ iban: String = iban) async throws -> VisitedPage {
        try await mandateForm(contract, iban).press("SEPA-Lastschriftmandat erteilen")
    }

    func payByTransfer(_ contract: String = Cast.strom) async throws -> VisitedPage {
        try await open("/vertraege/\(contract)/bankverbindung/ueberweisung").press("Künftig per Überweisung zahlen")
    }
}

extension TestPortal {
    /// Anna has this address since now.
    func changeEmailOfAnna(to new: String = "anna.neu@kunden.example") async throws -> Visitor {
        let anna = try await Visitor.signedIn(.anna, self)
        var page = try await anna.open("/einstellungen/email")
        try page.fill("Neue E-Mail-Adresse", new)
        _ = try await page.press("Bestätigung anfordern")
        let letter = try #require(try await letters(to: new).first)
        _ = try await anna.open(letter.link()).press("Adresse bestätigen")
        return anna
    }

    func deliver(bank rows: [String]) async throws -> ImportReport {
        let folder = try ImportFolder(in: self.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "bank.jsonl")
        return try await FolderImport(portal, folder: folder.path).run()
    }

    /// The way a contract is paid, its account and its mandate, as the tables say.
    func standing(_ contract: String = Cast.strom, of person: Cast = .anna) async throws -> PaymentStanding {
        let today = clock.now.day
        return try await store.read { db in
            PaymentStanding(try db.payments(of: Cast.contract(contract), for: person.account), today: today)
        }
    }
}
