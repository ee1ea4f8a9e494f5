import HTTPTypes
import Store
import Vocabulary

/// `/kalender/<token>.ics`: what a calendar fetches by itself, again and again. The token in its address is the only proof, so
/// it tells days and nothing that names a person or a place.
enum CalendarFeed {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let (hash, today, now) = (try hash(visit), visit.request.today, visit.request.now)
        let found = try await visit.portal.store.read { db -> (CalendarLink, [AccountDate]) in
            guard let link = try db.calendarLink(hash: hash) else { throw Refusal.notFound }
            guard link.endedAt == nil else { throw Refusal.linkEnded }
            return (link, try AccountDate.load(for: link.account, today: today, db))
        }
        let (link, dates) = found
        if visit.request.isGet {
            try await visit.portal.store.write(about: link.id.value) { try $0.countUse(of: link.id, at: now) }
        }
        let settings = visit.portal.settings
        let calendar = ICalendar(
            dates, named: CalendarTexts.calendarName(visit.portal.operator.name), link: link,
            host: settings.authority, baseURL: settings.baseURL, today: today)
        var answer = Answer.bytes(calendar.bytes, type: "text/calendar; charset=utf-8")
            .named("Termine.ics", attachment: false)
        if let robots = HTTPField.Name("X-Robots-Tag") { answer.headers[robots] = "noindex, nofollow" }
        return answer
    }

    private static func hash(_ visit: GuestVisit) throws(Refusal) -> String {
        let name = visit.request.parameters["datei"] ?? ""
        guard name.hasSuffix(".ics") else { throw .notFound }
        let token = name.dropLast(".ics".count)
        guard token.utf8.count == 64, Hexadecimal.bytes(String(token)) != nil else { throw .notFound }
        return tokenHash(String(token))
    }
}
