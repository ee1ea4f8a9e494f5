import Mail
import Vocabulary

/// A letter to change one thing of.
func sampleLetter(
    messageID: String = "<2f9c.reading@portal.example>", fromName: String? = "Stadtwerke Beispiel",
    replyTo: Mailbox? = nil, subject: String = "Ihr Zählerstand", text: String = "Guten Tag,\n\nIhr Stand ist da.\n",
    html: String? = nil, milliseconds: Int64 = 1_795_375_445_000, language: String = "de",
    headers: [ExtraHeader] = [], attachments: [Attachment] = []
) throws -> Letter {
    Letter(
        messageID: messageID, from: Mailbox(name: fromName, address: try EmailAddress("service@stadtwerke.example")),
        to: try EmailAddress("anna@kundin.example"), replyTo: replyTo, subject: subject, text: text, html: html,
        date: Instant(millisecondsSince1970: milliseconds), language: language, headers: headers,
        attachments: attachments)
}

/// The letter as text; every byte of it is ASCII.
func wire(_ letter: Letter) throws -> String {
    String(decoding: try letter.mime(), as: UTF8.self)
}
