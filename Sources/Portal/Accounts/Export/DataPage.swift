import HTML
import HTTPTypes
import Store
import Vocabulary

/// „Meine Daten“: everything the portal holds about the account, in one file, made while it is downloaded.
enum DataPage {
    static let path: Path = "/einstellungen/daten"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        return visit.page(ExportTexts.title, section: .settings, lead: ExportTexts.lead) { page in
            page.h2(ExportTexts.whatTitle)
            page.ul { for line in ExportTexts.what { page.li(line) } }
            page.p(ExportTexts.others)
            page.form(visit, action: path) {
                page.p(ExportTexts.next)
                page.button(ExportTexts.download, .class("button"))
            }
            page.p(ExportTexts.careful, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    /// Counted, noted and told before the first byte leaves: whoever took a copy cannot hide it by breaking off.
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let (account, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        let subject = try await visit.portal.store.write(about: account.value) { db -> DataSubject? in
            guard try db.count(.exportsByAccount, account.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.exportsByAccount.seconds)
            }
            try db.note(.dataExported, of: account, device: device, at: now)
            try db.audit(visit.act(.dataExported))
            try db.queueForEveryAddress(
                DataExportedLetter(device: device, milliseconds: now.millisecondsSince1970), of: account, at: now)
            return try db.dataSubject(account)
        }
        guard let subject else { throw Refusal.notFound }
        visit.portal.bell.ring()
        let export = DataExport(portal: visit.portal, subject: subject, now: now)
        var answer = Answer(status: .ok, contentType: "application/zip", body: .none)
        answer.body = .pieces { visitor in try await export.write(to: &visitor) }
        return answer.named("\(now.day.iso)_Meine-Daten.zip", attachment: true)
    }
}
