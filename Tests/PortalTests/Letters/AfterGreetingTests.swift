import Mail
import Testing
import Vocabulary

@testable import Portal

@Suite struct AfterGreetingTests {
    @Test(arguments: [
        ("Wir bestätigen Ihren Vertrag.", "wir bestätigen Ihren Vertrag."),
        ("Für den Vertrag 300001001 gelten neue Preise.", "für den Vertrag 300001001 gelten neue Preise."),
        ("Über Ihren Vertrag", "über Ihren Vertrag"),
        ("Sie haben etwas bestellt.", "Sie haben etwas bestellt."),
        ("Ihre Bestellung ist da.", "Ihre Bestellung ist da."),
        ("Anna Ahrens sieht jetzt Ihren Vertrag.", "Anna Ahrens sieht jetzt Ihren Vertrag."),
        ("Danke, dass Sie gemeldet haben.", "danke, dass Sie gemeldet haben."),
        ("Vielen Dank für Ihre Meldung.", "vielen Dank für Ihre Meldung."),
        ("Gute Nachrichten:", "Gute Nachrichten:"),
        ("", ""),
    ])
    func `nouns, names and „Sie“ keep their letter`(written: String, read: String) {
        #expect(AfterGreeting.words(written, in: .german) == read)
        #expect(AfterGreeting.words(written, in: .english) == written)
    }

    @Test func `only what follows the greeting is changed`() {
        let parts = AfterGreeting.parts([.paragraph("Wir danken."), .paragraph("Wir grüßen.")], in: .german)
        #expect(parts == [.paragraph("wir danken."), .paragraph("Wir grüßen.")])
    }
}
