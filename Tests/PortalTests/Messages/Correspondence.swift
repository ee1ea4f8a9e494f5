import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

// What the tests of messages have in common.

extension Visitor {
    /// Writes to the house, and stays on the page of the conversation.
    func writeMessage(
        _ words: String = "Warum ist mein Abschlag so hoch?", topic: String = "Rechnung und Abschlag",
        contract: String? = nil, file: [UInt8]? = nil
    ) async throws -> VisitedPage {
        var page = try await open("/nachrichten/neu")
        try page.choose("Worum geht es?", topic)
        if let contract { try page.forge("vertrag", contract) }
        try page.fill("Ihre Nachricht", words)
        if let file { try page.attach("Anlagen", file, named: "../../etc/passwd.html") }
        return try await page.press("Nachricht senden")
    }
}

extension VisitedPage {
    /// The identity in the address of a conversation's page.
    var conversation: String { String(path.split(separator: "?")[0].split(separator: "/").last ?? "") }
}

enum SamplePDF {
    static func with(_ entry: String) -> [UInt8] {
        Array("%PDF-1.4\n1 0 obj << \(entry) >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)
    }
}
