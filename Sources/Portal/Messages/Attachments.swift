import HTML
import NIOPosix
import Vocabulary

/// The files of a message: what may come along, and where it is kept.
enum Attachments {
    static let most = 3
    /// Of one file, in bytes.
    static let largest = 5 * 1024 * 1024
    /// Of all files somebody has sent so far.
    static let mostOfAccount = 200 * 1024 * 1024
    static let bodyLimit = most * largest + 128 * 1024

    static var field: Field { Field(Errand.attachmentField, MessageTexts.files, hint: MessageTexts.filesHint, .file) }

    /// The files that were sent with this field. Empty when there were none, or when the error stands at the field.
    static func read(_ body: FormBody, _ field: inout Field) -> [CleanAttachment] {
        let sent = body.files.filter { $0.field == field.name && !$0.bytes.isEmpty }
        guard sent.count <= most else {
            field.error = MessageTexts.tooManyFiles
            return []
        }
        var clean: [CleanAttachment] = []
        for (index, file) in sent.enumerated() {
            guard file.bytes.count <= largest else {
                field.error = MessageTexts.fileTooLarge(index + 1, of: sent.count)
                return []
            }
            do {
                clean.append(try CleanAttachment(cleaning: file.bytes))
            } catch {
                field.error = MessageTexts.file(index + 1, of: sent.count, error)
                return []
            }
        }
        return clean
    }
}

extension Visit {
    /// Looks at the files away from the connections, and brings what may be kept to disk before anything points to it.
    func keepAttachments(_ field: Field) async throws -> (field: Field, kept: [KeptAttachment]) {
        let (body, store) = (self.body, portal.attachments)
        guard body.files.contains(where: { $0.field == field.name }) else { return (field, []) }
        return try await NIOThreadPool.singleton.runIfActive {
            var field = field
            let kept = try Attachments.read(body, &field).map { file in
                let stored = try store.keep(file.bytes)
                return KeptAttachment(kind: file.kind, sha256: stored.sha256, size: stored.size)
            }
            return (field, kept)
        }
    }
}
