import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Each clock of the law stands on the page of its request, in the letter about its arrival and in its PDF, with its day and
/// its norm. Today is Friday, 20 November 2026.
@Suite struct StatutoryClockTests {
    struct Clock: Sendable, CustomTestStringConvertible {
        let duty: String
        let words: String
        let make: @Sendable (Visitor) async throws -> VisitedPage
        var testDescription: String { duty }
    }

    private static let signedIn: [Clock] = [
        // EnWG § 41b (1), § 40c (2) and (3): the week, six weeks after the last day, and two more.
        Clock(duty: "Bestätigung der Kündigung", words: "bis zum 27.11.2026 (§ 41b Abs. 1 EnWG)", make: moveOut),
        Clock(duty: "Schlussrechnung", words: "bis zum 11.02.2027 (§ 40c Abs. 2 EnWG)", make: moveOut),
        Clock(
            duty: "Auszahlung eines Guthabens daraus", words: "bis zum 25.02.2027 (§ 40c Abs. 3 EnWG)", make: moveOut),
        // EnWG § 111a sentence 1: four weeks.
        Clock(duty: ComplaintTexts.duty.german, words: "bis zum 18.12.2026 (§ 111a EnWG)") { anna in
            var page = try await anna.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
            try page.choose("Anliegen", "Qualität der Leistung")
            try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
            return try await page.press("Beschwerde senden")
        },
        // TKG § 58 (2): on the next day when it is not mended within one.
        Clock(duty: FaultTexts.duty.german, words: "bis zum 22.11.2026 (§ 58 Abs. 2 TKG)") { anna in
            var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
            try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
            try page.fill("Beschreibung", "Die Lampe ist rot.")
            try page.fill("Telefon für den Techniker", "0170 1234567")
            return try await page.press("Störung melden")
        },
    ]

    @Sendable private static func moveOut(_ anna: Visitor) async throws -> VisitedPage {
        try await anna.reviewMove().press("Umzug melden").follow("Umzug: Gas beenden")
    }

    @Test(arguments: Engine.all, signedIn)
    func `on page, in letter and PDF`(engine: Engine, clock: Clock) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await clock.make(anna)
            #expect(Self.plain(page.fact(clock.duty)) == clock.words)
            let number = try #require(page.fact("Vorgangsnummer"))
            let letter = try await anna.letters().first { $0.text?.contains(number) == true }
            #expect(Self.plain(letter?.text)?.contains(clock.words) == true, "\(letter?.text ?? "none")")
            guard PDFWords.canBeRead else { return }
            let words = try PDFWords.of(try await anna.open("/vorgaenge/\(number)/beleg").bytes)
            #expect(Self.plain(words)?.contains(clock.words) == true, "\(words)")
        }
    }

    /// BGB § 357 (1) and EnWG § 41b (1), for who is not signed in: on the page that can be saved, in its PDF, in the letter.
    @Test(arguments: Engine.all, [true, false])
    func `of who is not signed in, too`(engine: Engine, isWithdrawal: Bool) async throws {
        try await TestPortal.run(on: engine) { house in
            let guest = Visitor.guest(house)
            let page =
                try await isWithdrawal
                ? guest.beginWithdrawal("Strom", name: "Fritz Fremd").press("Widerruf bestätigen")
                : guest.terminate("Strom", name: "Fritz Fremd")
            let law = isWithdrawal ? "04.12.2026 (§ 357 Abs. 1 BGB)" : "27.11.2026 (§ 41b Abs. 1 EnWG)"
            let words = "bis zum \(law)"
            let duty = isWithdrawal ? WithdrawalTexts.repayment.german : "Bestätigung der Kündigung"
            #expect(Self.plain(page.fact(duty)) == words)
            let letter = try #require(try await house.letters(to: Visitor.confirmationAddress).first)
            #expect(Self.plain(letter.text)?.contains(words) == true, "\(letter.text ?? "none")")
        }
    }

    /// With common blanks, and without the breaks of lines.
    private static func plain(_ text: String?) -> String? {
        text.map { $0.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ") }
    }

    /// The rules by the calendar: over Christmas, and when the last day is a Saturday, a Sunday or a holiday (BGB § 193).
    @Test(arguments: [
        ("2026-12-31", "2027-02-11", "2027-02-25"), ("2026-11-21", "2027-01-04", "2027-01-18"),
        ("2027-02-12", "2027-03-30", "2027-04-13"),
    ])
    func `bill and refund after the last day`(end: String, bill: String, refund: String) {
        let clocks = EndOfSupply.settling(after: Day(unchecked: end))
        #expect(clocks.map(\.until.iso) == [bill, refund])
    }
}
