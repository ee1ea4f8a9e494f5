import HTML
import HTTPTypes
import Vocabulary

/// A form somebody sent that could not be taken yet: the page was open for too long, or the session had ended. Its
/// fields are kept in the page itself, and one press sends them again. A photo cannot be kept there: the page asks for
/// it once more.
struct Errand: Sendable {
    let path: String
    let body: FormBody
    /// Whether a photo was sent along.
    let hadPhoto: Bool
    /// Whether files were attached.
    let hadAttachments: Bool

    /// The field of a photo, in whatever form.
    static let photoField = "foto"
    /// That of files of a message.
    static let attachmentField = "anlagen"
    private static let prefix = "auftrag-"
    private static let photoMark = "auftragsfoto"
    private static let attachmentMark = "auftragsanlagen"

    init(path: String, body: FormBody) {
        self.path = path
        self.body = body
        hadPhoto = body.file(Self.photoField) != nil
        hadAttachments = body.file(Self.attachmentField) != nil
    }

    /// The errand a sign-in form carried along. Nil when it carried none.
    init?(carriedBy body: FormBody, to path: String?) {
        let fields = body.fields.filter { $0.name.hasPrefix(Self.prefix) }
        guard !fields.isEmpty, let path = ReturnPath.own(path) else { return nil }
        self.path = path
        self.body = FormBody(fields: fields.map { (String($0.name.dropFirst(Self.prefix.count)), $0.value) })
        hadPhoto = body[Self.photoMark] != nil
        hadAttachments = body[Self.attachmentMark] != nil
    }

    /// Writes the fields into the sign-in form.
    func carry(in page: Page) {
        for field in body.fields { page.input(.hidden, name: "\(Self.prefix)\(field.name)", value: field.value) }
        if hadPhoto { page.input(.hidden, name: Self.photoMark, value: "1") }
        if hadAttachments { page.input(.hidden, name: Self.attachmentMark, value: "1") }
    }

    /// The page that sends the errand with a token that counts.
    func page(_ visit: some Visited) -> Answer {
        visit.page(RefusalTexts.stale, status: .conflict) { page in
            page.p(RefusalTexts.staleNext)
            if hadPhoto { page.p(RefusalTexts.photoLost, .class("notice")) }
            if hadAttachments { page.p(MessageTexts.filesLost, .class("notice")) }
            page.form(visit, action: Path(own: ReturnPath.own(path) ?? "/"), upload: hadPhoto || hadAttachments) {
                for field in body.fields { page.input(.hidden, name: field.name, value: field.value) }
                if hadPhoto { page.photoInput(Field(Self.photoField, RefusalTexts.photo, .file)) }
                if hadAttachments { page.attachmentInput(Attachments.field) }
                page.button(RefusalTexts.sendAgain, .class("button"))
            }
        }
    }
}
