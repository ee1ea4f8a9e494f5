import HTML
import HTTPTypes
import Hummingbird
import Store
import Vocabulary

/// What a visitor sees when there is no other page for them. Each says what to do next.
enum RefusalPages {
    static func answer(_ refusal: Refusal, _ desk: Desk) -> Answer {
        switch refusal {
        case .signInFirst(let body) where desk.isOffice:
            return OfficeRefusals.signInFirst(desk, body)
        case .passwordFirst(let body) where desk.isOffice:
            return OfficeRefusals.codeFirst(desk, body)
        case .staleForm(let body) where desk.isOffice:
            return OfficeRefusals.stale(desk, body)
        case .notFound:
            return page(desk, .notFound, RefusalTexts.notFound, RefusalTexts.notFoundNext)
        case .linkEnded:
            return page(desk, .gone, RefusalTexts.linkEnded, RefusalTexts.linkEndedNext)
        case .signInFirst(let body) where body.fields.isEmpty:
            // A form without fields cannot be gone back to; who wanted to sign out has what they wanted.
            guard desk.request.method == .post else { return .seeOther("/anmelden?weiter=\(desk.request.address)") }
            return .seeOther(desk.request.path == "/abmelden" ? "/anmelden?hinweis=abgemeldet" : "/anmelden")
        case .signInFirst(let body):
            let visit = desk.arrival(FormBody()).visit(as: Guest(signedIn: nil))
            return SignIn.page(visit, SignIn.Fields(), errand: Errand(path: desk.request.path, body: body))
        case .passwordFirst(let body):
            return ConfirmPassword.answer(desk, body)
        case .closing:
            return .seeOther(KeepAccount.path)
        case .viewOnly:
            return page(desk, .forbidden, ViewTexts.refused, ViewTexts.refusedNext)
        case .foreignForm:
            return page(desk, .forbidden, RefusalTexts.foreignForm, RefusalTexts.foreignFormNext)
        case .staleForm(let body):
            let visit = desk.arrival(FormBody()).visit(as: Guest(signedIn: desk.signedIn))
            return Errand(path: desk.request.path, body: body).page(visit)
        case .tooLarge:
            return closing(page(desk, .contentTooLarge, RefusalTexts.tooLarge, RefusalTexts.tooLargeNext))
        case .tooManyTries(let seconds):
            var answer = page(
                desk, .tooManyRequests, RefusalTexts.tooManyTries, RefusalTexts.tooManyTriesNext(seconds: seconds)
            ) { page in
                switch desk.request.path {
                case "/anmelden":
                    page.p(SignInTexts.knownBrowser)
                    page.p { page.a(SignInTexts.askForNew, href: "/passwort-vergessen") }
                case "/anmelden/code":
                    page.p(SecondFactorTexts.pauseHint)
                    page.p { page.a(SecondFactorTexts.enterRecoveryCode, href: "/anmelden/code") }
                case TerminationRequest.path, WithdrawalRequest.path:
                    page.p(DeclarationTexts.otherWays(desk.portal.operator))
                default: break
                }
            }
            answer.headers[.retryAfter] = String(seconds)
            return answer
        case .busy:
            var answer = page(desk, .serviceUnavailable, RefusalTexts.busy, RefusalTexts.busyNext)
            answer.headers[.retryAfter] = "2"
            return answer
        case .wrongHost:
            return Answer.bytes(
                Array("421 Misdirected Request\n".utf8), type: "text/plain", status: .misdirectedRequest)
        case .unreadable:
            return closing(page(desk, .badRequest, RefusalTexts.unreadable, RefusalTexts.unreadableNext))
        }
    }

    /// The database cannot do what was asked. Nothing was promised, so nothing is lost; the page says which it is.
    static func trouble(_ error: StoreError, _ desk: Desk) -> Answer {
        switch error {
        case .full, .busy, .unavailable:
            var answer = page(desk, .serviceUnavailable, RefusalTexts.notStored, RefusalTexts.notStoredNext)
            answer.headers[.retryAfter] = "30"
            return answer
        case .outcomeUnknown:
            return page(desk, .serviceUnavailable, RefusalTexts.unknown, RefusalTexts.unknownNext)
        default:
            return fault(desk)
        }
    }

    static func fault(_ desk: Desk) -> Answer {
        page(desk, .internalServerError, RefusalTexts.fault, RefusalTexts.faultNext(number: desk.request.id))
    }

    /// What was not read to its end cannot be followed by another request on the same connection.
    private static func closing(_ answer: Answer) -> Answer {
        var answer = answer
        answer.headers[.connection] = "close"
        return answer
    }

    private static func page(
        _ desk: Desk, _ status: HTTPResponse.Status, _ title: Text, _ next: Text, more: (Page) -> Void = { _ in }
    ) -> Answer {
        if desk.isOffice { return OfficeRefusals.page(desk, status, title, next) }
        let visit = desk.arrival(FormBody()).visit(as: Guest(signedIn: desk.signedIn))
        return visit.page(title, status: status) { page in
            page.p(next)
            more(page)
            page.p {
                page.a(
                    desk.signedIn == nil ? PageTexts.toSignIn : PageTexts.toOverview,
                    href: desk.signedIn == nil ? "/anmelden" : "/uebersicht",
                    .class("button"))
            }
        }
    }
}
