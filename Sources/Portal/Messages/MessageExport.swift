import Store
import Vocabulary

// What an export tells of messages: of the account, and of somebody without one who confirmed an address of its owner.

extension ExportTable {
    static let conversations = ExportTable(
        file: "gespraeche", words: Text("Ihre Gespräche mit uns", en: "Your conversations with us"),
        columns: [
            "gespraech", "thema", "vertrag", "stand", "begonnen_am", "zuletzt_am", "antwort_bis", "name", "e_mail",
        ]
    ) { try $0.exportConversations($1, after: $2, most: $3) }

    static let messages = ExportTable(
        file: "nachrichten", words: Text("Was Sie und wir geschrieben haben", en: "What you and we wrote"),
        columns: ["gespraech", "nummer", "von", "text", "wann"]
    ) { try $0.exportMessages($1, after: $2, most: $3) }

    static let messageFiles = ExportTable(
        file: "anlagen", words: Text("Das Verzeichnis des Ordners „anlagen“", en: "The list of the folder “anlagen”"),
        columns: ["gespraech", "nachricht", "nummer", "art", "groesse_bytes", "sha256", "datei"]
    ) { db, subject, after, most in
        try db.exportedAttachments(subject, after: after, most: most).map(\.row)
    }
}

/// A file of a message on its way into an export.
struct ExportedAttachment: Sendable {
    let conversation: ID<Conversation>
    let file: MessageFile

    /// Two files of one name are in two folders.
    var path: String { "anlagen/\(conversation.value.prefix(8))/\(file.fileName)" }

    var row: [Value] {
        [
            file.id.stored, conversation.stored, file.position.stored, file.number.stored, file.kept.kind.stored,
            file.kept.size.stored, file.kept.sha256.stored, path.stored,
        ]
    }
}
