import Testing
import Vocabulary

@testable import Paper

/// Documents that together use everything there is.
enum Specimen: String, CaseIterable, Sendable {
    case letter, receipt, manyPages, plain, foreignScripts, code

    func document() throws -> Document {
        Document(
            title: title, language: self == .receipt ? .english : .german, author: "Stadtwerke Musterstadt GmbH",
            created: try #require(Instant(iso: "2026-11-22T08:05:00.000Z")),
            letterhead: self == .plain ? nil : try Self.letterhead(),
            recipient: self == .letter ? ["Anna Größenwahn", "Straße der Übung 12", "18439 Musterstadt"] : [],
            reference: self == .plain ? [] : [Fact("Datum", "22.11.2026"), Fact("Vertrag", "300001234")],
            blocks: blocks, footnote: self == .letter ? "Dieses Schreiben gilt ohne Unterschrift." : nil)
    }

    var title: String {
        switch self {
        case .letter: "Ihr Code für die Registrierung"
        case .receipt: "Receipt for your meter reading"
        case .manyPages: "Ihre Zählerstände <alle> & (jeder)"
        case .plain: "Ohne Briefkopf"
        case .foreignScripts: "Namen aus aller Welt"
        case .code: "Mit QR-Code"
        }
    }

    var blocks: [Block] {
        switch self {
        case .letter:
            [
                .paragraph("Guten Tag Anna Größenwahn,\nSie können Ihre Verträge jetzt im Kundenportal ansehen."),
                .code("aB3d-O0l1-xYz9-QrSt"), .strong("Der Code gilt bis zum 22.12.2026."),
                .heading("So geht es weiter", level: 2),
                .list(["Öffnen Sie die Seite.", "Geben Sie den Code ein.", "Legen Sie Ihr Passwort fest."]),
                .note("Wir fragen Sie nie am Telefon nach diesem Code."), .space,
                .paragraph("Mit freundlichen Grüßen"),
            ]
        case .receipt:
            [
                .facts([Fact("Meter number", "1ESY1160000001"), Fact("Reading", "12.345 kWh"), Fact("Remark", "")]),
                .heading("What happens next", level: 2), .paragraph("We check the reading by 27 November 2026."),
                .pageBreak, .heading("Details", level: 3), .paragraph("Second page."),
            ]
        case .manyPages:
            [
                .table(Self.table(rows: 120)),
                .paragraph(Array(repeating: "Ein Satz ohne Ende.", count: 400).joined(separator: " ")),
            ]
        case .plain: [.heading("Ohne Briefkopf", level: 1), .paragraph("Kurz.")]
        case .foreignScripts: [.paragraph("Familie 👩‍👩‍👧 שלום हिन्दी 漢字"), .list(["e\u{301}", "⠀", "Ελλάδα"])]
        case .code:
            Self.squares.map { squares in
                [
                    .paragraph("Richten Sie die Kamera auf den Code."),
                    .squares(squares, alternative: "QR-Code (Übung)", beside: "Oder hier:\nhttps://portal.example/z"),
                    .squares(squares, alternative: "", beside: ""), .paragraph("Ende."),
                ]
            } ?? []
        }
    }

    static func table(rows: Int) -> Table {
        Table(
            columns: [.init("Datum"), .init("Bezeichnung", share: 2), .init("Stand", .right)],
            rows: (1...max(rows, 1)).map { ["Tag \($0)", "Zählerstand vom Kunden, geprüft", "\($0).000 kWh"] },
            footer: ["Summe", "", "12.345 kWh"], caption: "Alle Stände")
    }

    static let squares = Squares(size: 21, dark: (0..<441).map { $0 * 7919 % 5 < 2 })

    static func letterhead() throws -> Letterhead {
        Letterhead(
            operatorName: "Stadtwerke Musterstadt", colour: try #require(Colour(hex: "#C2410C")),
            senderLine: "Stadtwerke Musterstadt GmbH · Hafenstraße 12 · 18439 Musterstadt",
            footerColumns: [
                ["Stadtwerke Musterstadt GmbH", "Hafenstraße 12"],
                ["Sparkasse Vorpommern", "IBAN DE89 3704 0044 0532 0130 00"],
            ])
    }
}
