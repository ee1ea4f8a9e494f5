import HTML
import HTTPTypes
import Vocabulary

/// What somebody sees in the office when there is no other page for them.
enum OfficeRefusals {
    /// Every address of the office leads a stranger to the sign-in, whether it is there or not. What was typed comes along.
    static func signInFirst(_ desk: Desk, _ body: FormBody) -> Answer {
        guard body.fields.isEmpty else {
            return OfficeSignIn.page(
                guest(desk), OfficeSignIn.Fields(), errand: Errand(path: desk.request.path, body: body))
        }
        guard desk.request.method == .post else {
            return .seeOther("/service/anmelden?weiter=\(desk.request.address)")
        }
        return .seeOther(
            desk.request.path == "/service/abmelden" ? "/service/anmelden?hinweis=abgemeldet" : "/service/anmelden")
    }

    static func codeFirst(_ desk: Desk, _ body: FormBody) -> Answer { ConfirmCode.answer(guest(desk), body) }

    static func stale(_ desk: Desk, _ body: FormBody) -> Answer {
        errand(Errand(path: desk.request.path, body: body), guest(desk))
    }

    /// The page that sends a form again with a token that counts.
    static func errand(_ errand: Errand, _ visit: some Visited) -> Answer {
        visit.office(RefusalTexts.stale, status: .conflict) { page in
            page.p(OfficeTexts.stale)
            if errand.hadAttachments { page.p(MessageTexts.filesLost, .class("notice")) }
            page.form(
                visit, action: Path(own: ReturnPath.own(errand.path) ?? "/service"), upload: errand.hadAttachments
            ) {
                for field in errand.body.fields { page.input(.hidden, name: field.name, value: field.value) }
                if errand.hadAttachments { page.attachmentInput(Attachments.field) }
                page.button(RefusalTexts.sendAgain, .class("button"))
            }
        }
    }

    static func page(_ desk: Desk, _ status: HTTPResponse.Status, _ title: Text, _ next: Text) -> Answer {
        guest(desk).office(title, status: status) { page in
            page.p(status == .notFound ? OfficeTexts.notFoundNext : next)
            page.p {
                page.a(
                    desk.staff == nil ? OfficeTexts.toSignIn : OfficeTexts.toStart,
                    href: desk.staff == nil ? "/service/anmelden" : "/service", .class("button"))
            }
        }
    }

    private static func guest(_ desk: Desk) -> GuestVisit {
        desk.arrival(FormBody()).visit(as: Guest(signedIn: nil, staff: desk.staff))
    }
}
