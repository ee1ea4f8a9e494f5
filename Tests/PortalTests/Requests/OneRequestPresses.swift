import Store
import Testing
import Vocabulary

@testable import Portal

/// How each kind of request is made: by whom, on which page, by which button. Opened again it is another window of the same
/// visitor.
struct OneRequestPress: Sendable, CustomTestStringConvertible {
    let kind: any RequestKind.Type
    /// Nil for somebody nobody knows.
    var person: Cast? = .anna
    let button: String
    var prepare: @Sendable (TestPortal, Visitor) async throws -> Void = { _, _ in }
    let open: @Sendable (Visitor) async throws -> VisitedPage

    var testDescription: String { "\(kind.name)\(person == nil ? " by a guest" : "")" }

    func visitor(_ house: TestPortal) async throws -> Visitor {
        guard let person else { return Visitor.guest(house) }
        return try await Visitor.signedIn(person, house)
    }

    static let all: [OneRequestPress] = meters + money + contracts + account + help

    private static let strom = "/vertraege/\(Cast.strom)"

    private static let meters = [
        OneRequestPress(kind: ReadingRequest.self, button: "Zählerstand senden") { anna in
            var page = try await anna.open("\(strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            return page
        },
        OneRequestPress(kind: ReadingWithoutSignIn.self, person: nil, button: "Zählerstand senden") { guest in
            var page = try await guest.open("/zaehlerstand?vertrag=\(Cast.strom)")
            try page.fill("Zählernummer", "1EMH0000001001")
            try page.fill("Zählerstand", "17000")
            try page.fill("E-Mail-Adresse", "fremd@kunden.example")
            return page
        },
    ]

    private static let money = [
        OneRequestPress(
            kind: InstalmentRequest.self, button: ChangeInstalmentTests.change,
            prepare: { house, _ in try await InstalmentYear.begin(house) },
            open: { try await ChangeInstalmentTests.page($0, "100") }),
        OneRequestPress(kind: MandateRequest.self, button: "SEPA-Lastschriftmandat erteilen") {
            try await $0.mandateForm()
        },
        OneRequestPress(
            kind: TransferRequest.self, button: "Künftig per Überweisung zahlen",
            prepare: { house, anna in
                _ = try await anna.giveMandate()
                try await house.store.write(about: "test") { try $0.run("UPDATE service_request SET state = 'done'") }
            },
            open: { try await $0.open("\(strom)/bankverbindung/ueberweisung") }),
        OneRequestPress(kind: BillQuestion.self, button: "Anfrage senden") { anna in
            var page = try await anna.open("/postfach/\(Cast.document(Cast.strom))/erklaeren")
            try page.choose("Was möchten Sie?", "Rechnung beanstanden")
            try page.fill("Ihre Frage", "Der Endstand ist falsch.")
            return page
        },
    ]

    private static let contracts = [
        OneRequestPress(kind: TerminationRequest.self, button: "jetzt kündigen") { try await terminate($0, "") },
        OneRequestPress(kind: TerminationRequest.self, person: nil, button: "jetzt kündigen") {
            try await terminate($0, "Dora Dietz")
        },
        OneRequestPress(kind: WithdrawalRequest.self, button: "Widerruf bestätigen") {
            try await $0.beginWithdrawal(Cast.strom, name: "Anna Ahrens")
        },
        OneRequestPress(kind: WithdrawalRequest.self, person: nil, button: "Widerruf bestätigen") {
            try await $0.beginWithdrawal("Strom", name: "Dora Dietz")
        },
        OneRequestPress(
            kind: TariffChangeRequest.self, button: "zahlungspflichtig bestellen",
            prepare: { house, _ in try await Offers.moveIn(house) },
            open: { try await $0.open("\(strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)") }),
        OneRequestPress(kind: TariffOptionRequest.self, button: "zahlungspflichtig bestellen", open: option),
        OneRequestPress(
            kind: TariffOptionEndRequest.self, button: "Jetzt kündigen",
            prepare: { _, anna in _ = try await option(anna).press("zahlungspflichtig bestellen") },
            open: { try await $0.open("\(strom)/tarifoptionen").follow("Option kündigen") }),
        OneRequestPress(
            kind: NewContractRequest.self, button: Ordering.button,
            prepare: { house, anna in
                try await Ordering.moveIn(house)
                _ = try await anna.orderStrom().payByTransfer()
            },
            open: { try await $0.open("/neuer-vertrag/pruefen") }),
        OneRequestPress(
            kind: NewContractRequest.self, person: nil, button: Ordering.button,
            prepare: { house, guest in
                try await Ordering.moveIn(house)
                _ = try await guest.orderStrom().introduce()
            },
            open: { try await $0.open("/neuer-vertrag/pruefen") }),
        OneRequestPress(
            kind: MoveRequest.self, button: "Umzug melden",
            prepare: { _, anna in _ = try await anna.reviewMove() },
            open: { try await $0.open("/umzug/pruefen") }),
        OneRequestPress(kind: FaultRequest.self, button: "Störung melden", open: fault),
        OneRequestPress(
            kind: MissedAppointmentRequest.self, button: "Versäumten Termin melden",
            prepare: { house, anna in
                let number = try await fault(anna).press("Störung melden").fact("Vorgangsnummer") ?? ""
                let mended = house.clock.now.iso
                try await Answers(house).deliver(
                    #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"\#(mended)""#)
            },
            open: { anna in
                var page = try await anna.open("/vorgaenge").follow("Störung: vollständiger Ausfall")
                page = try await page.follow("Techniker kam nicht zum Termin")
                try page.fill("Versäumt am", "20.11.2026")
                return page
            }),
    ]

    private static let account = [
        OneRequestPress(kind: ContactRequest.self, button: "Telefonnummer speichern") { anna in
            var page = try await anna.open("/einstellungen/person")
            try page.fill("Telefonnummer", "0385 1234567")
            return page
        },
        OneRequestPress(kind: DeliveryRequest.self, button: "zahlungspflichtig bestellen") {
            try await $0.open("/einstellungen/zustellung")
        },
        OneRequestPress(kind: PaperCopyRequest.self, button: "Rechnung auf Papier anfordern") {
            try await $0.open("/einstellungen/zustellung")
        },
    ]

    private static let help = [
        OneRequestPress(kind: ComplaintRequest.self, button: "Beschwerde senden") {
            try await complaint($0, "?vertrag=\(Cast.strom)")
        },
        OneRequestPress(kind: ComplaintRequest.self, person: nil, button: "Beschwerde senden") { guest in
            var page = try await complaint(guest)
            try page.choose("Sparte", "Strom")
            try page.fill("Name", "Frida Fremd")
            try page.fill("E-Mail-Adresse", "fremd@kunden.example")
            return page
        },
    ]

    @Sendable private static func fault(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.fill("Beschreibung", "Die Lampe ist rot.")
        try page.fill("Telefon für den Techniker", "0170 1234567")
        return page
    }

    private static func terminate(_ visitor: Visitor, _ name: String) async throws -> VisitedPage {
        var page = try await visitor.open("/kuendigen")
        try page.fill("Vertrag", Cast.strom)
        try page.fill("Ihr Name", name)
        try page.fill("E-Mail-Adresse für die Bestätigung", Visitor.confirmationAddress)
        return page
    }

    @Sendable private static func option(_ visitor: Visitor) async throws -> VisitedPage {
        try await visitor.open("\(strom)/tarifoptionen/bestellen?option=strom-region")
    }

    private static func complaint(_ visitor: Visitor, _ query: String = "") async throws -> VisitedPage {
        var page = try await visitor.open("/kontakt/beschwerde\(query)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
        return page
    }
}
