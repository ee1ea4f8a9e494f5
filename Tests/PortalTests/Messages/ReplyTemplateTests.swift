import Testing
import Vocabulary

@testable import Portal

@Suite struct ReplyTemplateTests {
    private static let filling = ReplyTemplate(
        person: "Anna {thema} Ahrens", topic: Text(same: "Umzug"), contract: nil, clerk: "Petra", from: .demo)

    @Test(arguments: [
        ("Guten Tag {name}", "Guten Tag Anna {thema} Ahrens"),
        ("{thema}, {haus}", "Umzug, Demo-Stadtwerke Mecklenburg GmbH"),
        ("Vertrag {vertrag}", "Vertrag {vertrag}"), ("{bearbeitung}", "Petra"), ("{Name} { {", "{Name} { {"), ("", ""),
        ("a {telefon} b", "a 0385 000 00-0 b"),
    ])
    func `what is known is filled in, once`(text: String, filled: String) {
        #expect(Self.filling.filled(text) == filled)
    }

    @Test func `what is left is named`() {
        #expect(ReplyTemplate.unfilled(in: "Vertrag {vertrag}") == "{vertrag}")
        #expect(ReplyTemplate.unfilled(in: "Menge {x}") == nil)
        #expect(ReplyTemplate.unknown(in: "{name} {nmae}") == "{nmae}")
    }

    @Test(arguments: [
        (Operator.Contact(answerWorkingDays: 0), "answerWorkingDays"),
        (Operator.Contact(topics: []), "contact.topics"),
        (Operator.Contact(topics: [.init(name: "Ä", words: "x")]), "contact.topics"),
        (Operator.Contact(topics: [.init(name: "a", words: "x"), .init(name: "a", words: "y")]), "contact.topics"),
        (Operator.Contact(templates: [.init(name: "a", title: "A", text: "{wer}")]), "{wer}"),
        (Operator.Contact(templates: [.init(name: "a", title: " ", text: "x")]), "title"),
    ])
    func `what cannot stand is told`(contact: Operator.Contact, words: String) {
        #expect(contact.problem?.contains(words) == true)
    }

    @Test func `the portal's own lists can stand`() {
        let usual = Operator.Contact(topics: Operator.Topic.usual, templates: Operator.Template.usual)
        #expect(usual.problem == nil)
    }
}
