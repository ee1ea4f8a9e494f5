import HTML
import Store
import Vocabulary

/// „Abschlag ändern“: what is paid and why, what the bill will come to, and another amount with its consequence.
enum ChangeInstalment {
    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/abschlag" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        guard let view = InstalmentView(file, visit.house, today: visit.request.today) else {
            return NoInstalmentPage.answer(visit, file)
        }
        var form = InstalmentForm()
        form.amount.raw = Self.euros(view.proposal?.amount ?? view.present)
        form.keepDay(file.order, offered: view.rules.dueDays)
        let wish = InstalmentLimits.Wish(amount: view.proposal?.amount ?? view.present).keeping(file.order)
        return InstalmentPage(visit: visit, view: view, form: form, wish: wish).answer()
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        guard file.contract.role.mayAct else { throw Refusal.notFound }
        guard file.obstacle == nil, file.inReview == nil,
            let view = InstalmentView(file, visit.house, today: visit.request.today)
        else { return .seeOther(path(file.contract.number)) }
        var form = InstalmentForm(visit.body)
        guard let typed = form.read(offered: view.rules.dueDays), form.problems.isEmpty else {
            return InstalmentPage(visit: visit, view: view, form: form, wish: nil).answer()
        }
        let wish = typed.keeping(file.order)
        form.keepDay(file.order, offered: view.rules.dueDays)
        let verdict = view.limits.judge(wish, today: view.today)
        switch (visit.body["aktion"], verdict) {
        case ("aendern", .atOnce):
            return try await InstalmentSubmission(visit, file, typed, reason: nil, words: nil).answer(visit)
        case ("pruefen", .review):
            guard let why = form.readReason() else {
                return InstalmentPage(visit: visit, view: view, form: form, wish: wish, asks: true).answer()
            }
            return try await InstalmentSubmission(visit, file, typed, reason: why.reason, words: why.words)
                .answer(visit)
        case ("aendern", .review):
            form.reason.error = InstalmentTexts.reasonWanted
            return InstalmentPage(visit: visit, view: view, form: form, wish: wish, asks: true).answer()
        default:
            return InstalmentPage(visit: visit, view: view, form: form, wish: wish, isAnswer: true).answer()
        }
    }

    /// Whole euros as they stand in the field.
    static func euros(_ amount: Money) -> String { String(amount.inWholeEuros.cents / 100) }

    private static func load(_ visit: CustomerVisit) async throws -> InstalmentFile {
        let (number, account, today) = (try visit.contractNumber(), visit.person.account, visit.request.today)
        let found = try await visit.portal.store.read { db in
            try InstalmentFile.load(number, for: account, today: today, db)
        }
        guard let file = found else { throw Refusal.notFound }
        return file
    }
}
