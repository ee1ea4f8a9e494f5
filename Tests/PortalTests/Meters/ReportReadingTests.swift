import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Reporting a reading as a visitor does it. Today is 20 November 2026; Anna's meter showed 13.500 kWh a year ago and
/// uses 3.500 kWh a year.
@Suite struct ReportReadingTests {
    private static let page = "/vertraege/\(Cast.strom)/zaehlerstand"

    @Test(arguments: Engine.all)
    func `the page says what was last and what is expected`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.page)
            #expect(page.status == 200)
            #expect(page.text.contains("Zuletzt: 13.500 kWh am 20.11.2025, vom Kunden abgelesen."))
            #expect(page.text.contains("Wir erwarten heute etwa"))
            #expect(try page.value(of: "Abgelesen am") == "20.11.2026")
        }
    }

    @Test(arguments: Engine.all)
    func `a plausible reading is taken at once and leaves a receipt, a letter and a document`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "17.000")
            let form = try page.form(pressing: "Zählerstand senden")
            page = try await anna.send(form)
            #expect(page.path.hasPrefix("/vorgaenge/V-2026-"))
            #expect(page.text.contains("17.000 kWh"))
            #expect(page.text.contains("Erledigt"))
            let receipt = page.path

            // Sent twice, it is the first result that is shown.
            #expect(try await anna.send(form).path == receipt)
            let letters = try await anna.letters()
            #expect(letters.filter { $0.subject == "Ihr Zählerstand vom 20.11.2026" }.count == 1)
            #expect(try await Filing(portal: house.portal).round() == 1)
            #expect(try await Filing(portal: house.portal).round() == 0)

            let list = try await anna.open("/vorgaenge")
            #expect(list.text.contains("Zählerstand"))
            // Ben may look at this contract; that somebody reported is no letter to him.
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open(receipt).status == 200)
            #expect(try await ben.letters().isEmpty)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(receipt).status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `an unusual reading is asked back and goes to review with a reason`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "25000")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            #expect(page.problems.first?.hasPrefix("Der Stand ist höher als erwartet.") == true)
            #expect(try page.value(of: "Zählerstand") == "25000")

            page = try await page.press("Stand trotzdem melden")
            #expect(page.status == 422)
            #expect(try page.error(at: "Warum stimmt der Stand?") != nil)

            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await page.press("Stand trotzdem melden")
            #expect(page.text.contains("In Prüfung"))
            // Five working days after Friday, 20 November.
            #expect(page.text.contains("27.11.2026"))
            #expect(page.text.contains("Ich habe noch einmal nachgesehen"))
        }
    }

    @Test func `what was confirmed holds for that reading only`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "25000")
            page = try await page.press("Zählerstand senden")
            try page.fill("Zählerstand", "31000")
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await page.press("Stand trotzdem melden")
            #expect(page.status == 422)
            #expect(try page.value(of: "Zählerstand") == "31000")
        }
    }

    @Test func `a slip of the comma is proposed and filled in`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "170012")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            page = try await page.press("17.001 kWh eintragen")
            #expect(page.status == 200)
            #expect(try page.value(of: "Zählerstand") == "17.001")
            page = try await page.press("Zählerstand senden")
            #expect(page.path.hasPrefix("/vorgaenge/"))
        }
    }

    @Test(arguments: [
        ("", "20.11.2026", "Tragen Sie den Zählerstand ein."),
        ("abc", "20.11.2026", "Schreiben Sie den Stand als Zahl"),
        ("17000", "", "Tragen Sie ein, wann Sie abgelesen haben."),
        ("17000", "31.11.2026", "Diesen Tag gibt es nicht."),
        ("17000", "21.11.2026", "Der Tag liegt in der Zukunft."),
        ("17000", "1.11.2026", "So weit zurück können wir keinen Stand annehmen."),
        ("12000", "20.11.2026", "Der Stand liegt unter dem letzten"),
        ("99999999", "20.11.2026", "Der Zähler hat 6 Stellen vor dem Komma."),
    ])
    func `what cannot be is said at its field`(value: String, day: String, words: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", value)
            try page.fill("Abgelesen am", day)
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            #expect(page.problems.first?.hasPrefix(words) == true, "\(page.problems)")
            #expect(page.problems.count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `both registers are reported together`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let clara = try await Visitor.signedIn(.clara, house)
            var page = try await clara.open("/vertraege/\(Cast.twoRegisters)/zaehlerstand")
            try page.fill("Zählerstand Hochtarif (HT)", "24200")
            page = try await page.press("Zählerstand senden")
            #expect(page.problems == ["Melden Sie beide Zählwerke: Der Stand von diesem fehlt noch."])
            try page.fill("Zählerstand Niedertarif (NT)", "10800")
            page = try await page.press("Zählerstand senden")
            #expect(page.text.contains("24.200 kWh"))
            #expect(page.text.contains("10.800 kWh"))
        }
    }

    @Test func `exchanged registers can be put right with one press`() async throws {
        try await TestPortal.run { house in
            let clara = try await Visitor.signedIn(.clara, house)
            var page = try await clara.open("/vertraege/\(Cast.twoRegisters)/zaehlerstand")
            try page.fill("Zählerstand Hochtarif (HT)", "10800")
            try page.fill("Zählerstand Niedertarif (NT)", "24200")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            page = try await page.press("HT und NT tauschen")
            #expect(try page.value(of: "Zählerstand Hochtarif (HT)") == "24200")
            page = try await page.press("Zählerstand senden")
            #expect(page.text.contains("Erledigt"))
        }
    }

    @Test(arguments: [
        (Cast.clara, Cast.strom, 404), (Cast.anna, Cast.internet, 404), (Cast.anna, "300009999", 404),
        (Cast.ben, Cast.strom, 200),
    ])
    func `who may report`(person: Cast, contract: String, status: Int) async throws {
        try await TestPortal.run { house in
            let visitor = try await Visitor.signedIn(person, house)
            let page = try await visitor.open("/vertraege/\(contract)/zaehlerstand")
            #expect(page.status == status)
            #expect(!page.buttons.contains("Zählerstand senden"))
        }
    }

    @Test func `the page speaks English too`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open(Self.page).press("English")
            var page = try await anna.open(Self.page)
            #expect(page.heading == "Report a meter reading")
            try page.fill("Reading in kWh", "25000")
            page = try await page.press("Send the reading")
            #expect(page.status == 422)
            #expect(page.problems.first?.hasPrefix("The reading is higher than expected.") == true)
        }
    }

    @Test func `a photo is kept without what the camera wrote`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            try page.fill("Zählerstand", "17000")
            try page.attach("Foto vom Zähler", SamplePictures.jpeg, named: "IMG_1.jpg")
            page = try await page.press("Zählerstand senden")
            #expect(page.text.contains("Foto liegt bei"))
            var other = try await anna.open(Self.page)
            try other.fill("Zählerstand", "17000")
            try other.attach("Foto vom Zähler", Array("GIF89a".utf8), named: "a.gif")
            other = try await other.press("Zählerstand senden")
            #expect(try other.error(at: "Foto vom Zähler")?.contains("kein Foto") == true)
        }
    }

    /// A full disk or a folder that is not ours: nothing is stored, and the page says so.
    @Test func `a photo that cannot be kept is refused with its reading`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page)
            let photos = "\(house.folder)/photos"
            try Data().write(to: URL(filePath: photos))
            try page.fill("Zählerstand", "17000")
            try page.attach("Foto vom Zähler", SamplePictures.jpeg, named: "IMG_1.jpg")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 503)
            #expect(page.heading == "Das konnten wir noch nicht speichern")
            let count = try await house.store.read {
                try $0.value("SELECT COUNT(*) FROM service_request", as: Int.self)
            }
            #expect(count == 0)
        }
    }
}
