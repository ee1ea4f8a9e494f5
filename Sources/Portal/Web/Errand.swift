import HTML
import HTTPTypes
import Vocabulary

/// A form somebody sent that could not be taken yet: the page was open for too long, or the session had ended. Its
/// fields are kept in the page itself, and one press sends them again.
struct Errand: Sendable {
    let path: String
    let body: FormBody

    private static let prefix = "auftrag-"

    init(path: String, body: FormBody) {
        self.path = path
        self.body = body
    }

    /// The errand a sign-in form carried along. Nil when it carried none.
    init?(carriedBy body: FormBody, to path: String?) {
        let fields = body.fields.filter { $0.name.hasPrefix(Self.prefix) }
        guard !fields.isEmpty, let path = ReturnPath.own(path) else { return nil }
        self.path = path
        self.body = FormBody(fields: fields.map { (String($0.name.dropFirst(Self.prefix.count)), $0.value) })
    }

    /// Writes the fields into the sign-in form.
    func carry(in page: Page) {
        for field in body.fields { page.input(.hidden, name: "\(Self.prefix)\(field.name)", value: field.value) }
    }

    /// The page that sends the errand with a token that counts.
    func page(_ visit: some Visited) -> Answer {
        visit.page(RefusalTexts.stale, status: .conflict) { page in
            page.p(RefusalTexts.staleNext)
            page.form(visit, action: Path(own: ReturnPath.own(path) ?? "/")) {
                for field in body.fields { page.input(.hidden, name: field.name, value: field.value) }
                page.button(RefusalTexts.sendAgain, .class("button"))
            }
        }
    }
}
