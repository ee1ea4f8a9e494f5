import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/{nummer}/antwort`: one answer. Before it is sent a text can be put into it, and it can be read as the
/// customer will read it.
enum AnswerRequest {
    /// What was pressed in the form of an answer.
    enum Step: String {
        case send = "senden"
        /// And on to what comes next in the list.
        case sendAndGoOn = "weiter"
        case template = "vorlage"
        case preview = "vorschau"
    }

    private enum Outcome: Sendable {
        case answered(String)
        case looked(AnswerPreview.Outcome)
        case conflict(Text)
        /// The rule of the kind says why the offer cannot be made.
        case noOffer(Text)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let file = try await load(visit, filter)
        guard let choice = visit.body["antwort"].flatMap(AnswerChoice.init(rawValue:)) else { throw Refusal.notFound }
        let request = file.request
        // Who may never say this has no such form; who comes too late is told below.
        guard AnswerChoice.all(for: request.kind, in: .received, visit.person.role).contains(choice) else {
            throw Refusal.notFound
        }
        let step = visit.body["schritt"].flatMap(Step.init(rawValue:)) ?? .send
        var form = AnswerForm(choice, to: request, visit.body)
        if step == .template {
            form.insert(
                file.templates.first { $0.isChosen(visit.body[form.templateField], for: choice) }, request,
                phone: visit.portal.operator.phone)
            return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form).answer()
        }
        var row: [String: JSONField] = [:]
        if choice.state != nil {
            guard let written = form.row(for: request.kind, today: visit.request.today) else {
                return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form).answer()
            }
            row = written
        }
        let answer = OfficeAnswer(
            choice: choice, row: row, offer: form.offer, staff: visit.person.id, house: visit.house,
            keys: visit.portal.keys)
        let outcome =
            step == .preview
            ? try await look(at: answer, file, visit) : try await keep(answer, step, file, filter, visit)
        switch outcome {
        case .looked(let preview):
            return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form, preview: preview).answer()
        case .answered(let path):
            visit.portal.bell.ring()
            return .seeOther(Path(own: path))
        case .conflict(let words):
            let now = try await load(visit, filter)
            return OfficeRequestPage(visit: visit, file: now, filter: filter, form: form, conflict: words).answer()
        case .noOffer(let words):
            form.refuseOffer(words)
            return OfficeRequestPage(visit: visit, file: file, filter: filter, form: form).answer()
        }
    }

    private static func load(_ visit: StaffVisit, _ filter: WorkFilter) async throws -> OfficeFile {
        let (number, me) = (try OfficeRequestPage.number(visit), visit.person.id)
        let (house, today) = (visit.house, visit.request.today)
        let found = try await visit.portal.store.read {
            try OfficeFile.load(number, filter, for: me, house, today: today, $0)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    private static func look(at answer: OfficeAnswer, _ file: OfficeFile, _ visit: StaffVisit) async throws -> Outcome {
        let seen = visit.body["stand"].flatMap { Int($0) } ?? 0
        do {
            let preview = try await AnswerPreview.make(answer, seen: seen, file, visit)
            if case .conflict(let words) = preview { return .conflict(words) }
            return .looked(preview)
        } catch is OfficeAnswer.DoesNotFit {
            return .conflict(AnswerTexts.doesNotFit)
        } catch let trouble as OfficeAnswer.NoOffer {
            return .noOffer(trouble.words)
        }
    }

    private static func keep(
        _ answer: OfficeAnswer, _ step: Step, _ file: OfficeFile, _ filter: WorkFilter, _ visit: StaffVisit
    ) async throws -> Outcome {
        let (id, number, now) = (file.request.id, file.request.number, visit.request.now)
        let once = visit.forms.onceKey(visit.body)
        let seen = visit.body["stand"].flatMap { Int($0) } ?? 0
        let act = visit.staffAct(
            .requestAnswered, of: file.account?.value, [.request: number.value, .state: answer.choice.rawValue])
        let path = next(step, file, filter).value
        do {
            return try await visit.portal.store.write(about: id.value) { db -> Outcome in
                if let earlier = try db.earlierResult(once) { return .answered(earlier) }
                if let conflict = try answer.give(to: id, seen: seen, in: db, at: now) { return .conflict(conflict) }
                let result = try db.once(once, at: now) { path }
                try db.audit(act)
                return .answered(result)
            }
        } catch is OfficeAnswer.DoesNotFit {
            return .conflict(AnswerTexts.doesNotFit)
        } catch let trouble as OfficeAnswer.NoOffer {
            return .noOffer(trouble.words)
        }
    }

    /// The same page, or what comes next in the list somebody came from.
    private static func next(_ step: Step, _ file: OfficeFile, _ filter: WorkFilter) -> Path {
        guard step == .sendAndGoOn else {
            return filter.path("/service/vorgaenge/\(file.request.number.value)", "hinweis=beantwortet")
        }
        guard let next = file.next else { return filter.path("/service/vorgaenge", "hinweis=fertig") }
        return filter.path("/service/vorgaenge/\(next.number.value)", "hinweis=weiter")
    }
}
