import HTML
import Store
import Vocabulary

/// The language, chosen in the page head. Letters follow the account's language.
enum ChooseLanguage {
    static func submit(_ visit: GuestVisit) async throws -> Answer {
        let language = visit.body["sprache"].flatMap(Language.init(rawValue:)) ?? .german
        if let account = visit.customer?.account {
            try await visit.portal.store.write(about: account.value) { try $0.setLanguage(of: account, language) }
        }
        return Answer.seeOther(Path(own: ReturnPath.own(visit.body["zurueck"]) ?? "/"))
            .setting(SetCookie(name: .language, value: language.rawValue, seconds: 31_536_000))
    }
}
