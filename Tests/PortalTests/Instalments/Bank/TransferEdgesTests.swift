import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Paying by transfer: after a new e-mail address it waits, it can be taken back, and billing can say no.
@Suite struct TransferEdgesTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"
    private static let row =
        #"{"external_id":"B-1","contract":"\#(Cast.strom)","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#

    @Test(arguments: Engine.all)
    func `after a new e-mail address it waits for 72 hours, and nothing is told to billing before`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.deliver(bank: [Self.row])
            let anna = try await house.changeEmailOfAnna()
            house.clock.advance(minutes: 2)
            let form = try await anna.open("\(Self.path)/ueberweisung")
            #expect(form.text.contains("wartet Ihr Auftrag deshalb bis zum 23.11.2026"))
            let page = try await form.press("Künftig per Überweisung zahlen")
            #expect(page.text.contains("bis zum 23.11.2026"))
            #expect(try await house.portal.bankChanges().isEmpty)
            #expect(try await house.standing().current?.reference == "M-1")
            house.clock.advance(hours: 72)
            let lines = try await house.portal.bankChanges()
            #expect(lines.contains { $0.contains(#""way":"transfer""#) })
        }
    }

    @Test(arguments: Engine.all)
    func `taken back while it waits it never was, and the mandate holds`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.deliver(bank: [Self.row])
            let anna = try await house.changeEmailOfAnna()
            house.clock.advance(minutes: 2)
            let page = try await anna.payByTransfer()
            let back = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.text.contains("Es bleibt bei der Zahlungsweise, die vorher vereinbart war."))
            #expect(try await house.standing().waiting == nil)
            #expect(try await house.standing().current?.reference == "M-1")
            house.clock.advance(hours: 73)
            #expect(try await house.portal.bankChanges().isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `refused with its reason the mandate holds, and it can be chosen again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await house.deliver(bank: [Self.row])
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.payByTransfer()
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)","state":"refused","remark":"Vereinbart ist Lastschrift.""#)
            let refused = try await anna.open("/vorgaenge/\(number)")
            #expect(refused.text.contains("Abgelehnt"))
            #expect(refused.text.contains("Vereinbart ist Lastschrift."))
            #expect(refused.text.contains("Es bleibt bei der Zahlungsweise, die vorher vereinbart war."))
            #expect(
                try await anna.letters().contains { $0.words.contains("Vereinbart ist Lastschrift.") })
            #expect(try await house.standing().current?.reference == "M-1")
            #expect(
                try await anna.open("\(Self.path)/ueberweisung").buttons.contains("Künftig per Überweisung zahlen"))
            #expect(try await house.portal.bankChanges().isEmpty)
        }
    }
}
