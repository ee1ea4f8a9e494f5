import HTML
import NIOPosix
import Store
import Vocabulary

/// Reporting a meter reading: all registers of a contract on one page, judged at once, kept at once.
enum ReportReading {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let number = try visit.contractNumber()
        let account = visit.person.account
        guard let sheet = try await visit.portal.store.read({ try $0.readingSheet(number, for: account) }) else {
            throw Refusal.notFound
        }
        let rules = PlausibilityRules(visit.portal.operator)
        if let answer = try obstacle(visit, sheet, rules) { return answer }
        let form = ReadingForm(sheet, rules: rules, today: visit.request.today, language: visit.language)
        return ReportReadingPage(visit: visit, sheet: sheet, form: form).answer()
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        for _ in 0..<5 {
            do {
                return try await attempt(visit)
            } catch is ReadingsHaveChanged {
                // Somebody else reported in the same moment: look again at what is known now.
            }
        }
        throw Refusal.busy
    }

    private static func attempt(_ visit: CustomerVisit) async throws -> Answer {
        let number = try visit.contractNumber()
        let (account, key) = (visit.person.account, visit.forms.onceKey(visit.body))
        let (known, earlier) = try await visit.portal.store.read { db in
            (try db.readingSheet(number, for: account), try db.earlierResult(key))
        }
        guard let sheet = known else { throw Refusal.notFound }
        if let earlier { return .seeOther(Path(own: earlier)) }
        let rules = PlausibilityRules(visit.portal.operator)
        if let answer = try obstacle(visit, sheet, rules) { return answer }

        let today = visit.request.today
        var form = ReadingForm(sheet, rules: rules, today: today, language: visit.language)
        form.fill(visit.body)
        let picture = try await readPhoto(visit, &form)
        guard let report = form.read() else {
            return ReportReadingPage(visit: visit, sheet: sheet, form: form).answer()
        }
        let verdicts = sheet.judge(report, rules: rules, today: today)
        form.take(verdicts, of: report)
        if let register = visit.body["vorschlag"], form.takeSuggestion(for: register) {
            return ReportReadingPage(visit: visit, sheet: sheet, form: form, notice: ReportReadingTexts.filled).answer()
        }
        let reason = form.confirmation(visit.body, of: report)
        guard form.problems.isEmpty else {
            return ReportReadingPage(visit: visit, sheet: sheet, form: form).answer()
        }
        guard verdicts.values.contains(where: { !$0.isAlreadyReported }) else {
            return ReportReadingPage(visit: visit, sheet: sheet, form: form).answer()
        }
        let photo = try await keep(picture, visit)
        let now = visit.request.now
        let submission = try ReadingSubmission(
            report, by: account, on: sheet, verdicts: verdicts, reason: reason, photo: photo, rules: rules,
            reviewWorkingDays: visit.portal.operator.rules.readingReviewWorkingDays, now: now)
        let path = try await visit.portal.store.write(about: sheet.contract.id.value) { db in
            try db.once(key, at: now) { try submission.store(in: db) }
        }
        visit.portal.bell.ring()
        visit.portal.filingBell.ring()
        return .seeOther(Path(own: path))
    }

    /// The page that explains why there is nothing to report, if so.
    private static func obstacle(_ visit: CustomerVisit, _ sheet: ReadingSheet, _ rules: PlausibilityRules) throws
        -> Answer?
    {
        guard sheet.contract.commodity != .internet else { throw Refusal.notFound }
        let earliest = visit.request.today.adding(days: -rules.daysBack)
        return sheet.obstacle(since: earliest).map { NothingToReportPage.answer(visit, sheet, $0) }
    }

    /// Looks at the photo away from the connections: a large one takes a moment.
    private static func readPhoto(_ visit: CustomerVisit, _ form: inout ReadingForm) async throws -> Picture? {
        guard visit.body.file(form.photo.name) != nil else { return nil }
        let (account, now, body, unread) = (visit.person.account, visit.request.now, visit.body, form)
        guard
            try await visit.portal.store.write(
                about: account.value, { try $0.count(.photosByAccount, account.value, at: now) })
        else { throw Refusal.tooManyTries(seconds: Throttle.photosByAccount.seconds) }
        let (read, picture) = try await NIOThreadPool.singleton.runIfActive {
            var form = unread
            let picture = form.readPhoto(body)
            return (form, picture)
        }
        form = read
        return picture
    }

    /// Brings the picture to disk before anything points to it; never on an event loop.
    private static func keep(_ picture: Picture?, _ visit: CustomerVisit) async throws -> KeptPhoto? {
        guard let picture else { return nil }
        let photos = visit.portal.photos
        return try await NIOThreadPool.singleton.runIfActive { try photos.keep(picture) }
    }
}

extension Visit {
    /// The contract number in the address; what is none does not exist.
    func contractNumber() throws(Refusal) -> ContractNumber {
        guard let typed = request.parameters["nummer"], let number = try? ContractNumber(typed), number.value == typed
        else { throw .notFound }
        return number
    }
}
