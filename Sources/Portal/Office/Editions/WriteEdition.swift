import HTML
import Store
import Vocabulary

/// A press below the form: looking at it, keeping it as a draft, saving it for a day, or giving back to what held before.
enum WriteEdition {
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let (subject, name) = try EditionPage.address(visit)
        return try await submit(subject.content, name, visit)
    }

    private static func submit<Content: Edited>(_: Content.Type, _ name: String, _ visit: StaffVisit) async throws
        -> Answer
    {
        guard let desk = try await EditionDesk<Content>.load(name, visit) else { throw Refusal.notFound }
        var (sheet, form) = (Content.Sheet(sent: visit.body), EditionForm(visit.body))
        let action = visit.body["aktion"]
        let isReset = action == "zuruecksetzen" && desk.canBeReset
        var key = name
        if desk.isNew, let typed = form.readKey() {
            key = typed
            if try await EditionDesk<Content>.load(typed, visit) != nil { form.key.error = EditionTexts.keyTaken }
        }
        let typed = isReset ? nil : sheet.read(key)
        let startsOn = action == "speichern" || isReset ? form.readDay(today: desk.today) : nil
        let remark = form.readRemark()
        let isRight = form.problems.isEmpty && (isReset || (typed != nil && sheet.problems.isEmpty))
        if isRight, let typed, let action, let own = try await Content.answer(action, name, typed, visit) { return own }
        if action == "tabelle", let typed, let table = try await Content.table(typed, visit) { return table }
        let position = visit.body["stand"].flatMap { Int($0) } ?? 0
        // Somebody saved since the form was opened: told at once, whatever was pressed.
        let faster = position < desk.position ? desk.versions.first : nil
        let isUnseen = try isRight && startsOn != nil && !isSeen(typed, name, visit)
        guard isRight, !isUnseen, action == "entwurf" || action == "speichern" || isReset else {
            let part = try await Content.more(name, typed: typed, visit)
            return EditionView(
                visit: visit, desk: desk, sheet: sheet, form: form, typed: typed, faster: faster, part: part,
                isUnseen: isUnseen
            ).answer()
        }
        let edition = NewEdition(
            subject: Content.subject, name: key, version: min(max(0, position), desk.position) + 1, startsOn: startsOn,
            json: try typed?.encoded(), remark: remark, dueOn: Content.isCarriedOut && typed != nil ? startsOn : nil)
        if try await keep(edition, typed, visit) {
            let told = startsOn == nil ? "entwurf" : "gespeichert"
            return .seeOther("/service/einstellungen/\(Content.subject.path)/\(key)?hinweis=\(told)")
        }
        // What was changed is what was seen: the other one's version is shown, and a second press comes after it.
        guard let now = try await EditionDesk<Content>.load(key, visit) else { throw Refusal.notFound }
        let part = try await Content.more(name, typed: typed, visit)
        return EditionView(
            visit: visit, desk: now, sheet: sheet, form: form, typed: typed, faster: now.versions.first, part: part
        ).answer()
    }

    /// Whether the very same was shown before, where it has to be.
    private static func isSeen<Content: Edited>(_ typed: Content?, _ name: String, _ visit: StaffVisit) throws -> Bool {
        guard Content.needsPreview, let typed else { return true }
        return try visit.body[EditionView<Content>.seenField]
            == EditionView<Content>.mark(typed, name, visit.portal.keys)
    }

    /// False when somebody else wrote this version.
    private static func keep<Content: Edited>(_ edition: NewEdition, _ content: Content?, _ visit: StaffVisit)
        async throws
        -> Bool
    {
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        let kept = try await visit.portal.store.write(about: "editions") { db -> Bool in
            if try db.earlierResult(once) != nil { return true }
            guard try db.write(edition, by: me, at: now) else { return false }
            _ = try db.once(once, at: now) { edition.id.value }
            try db.audit(
                visit.staffAct(
                    .editionWritten, of: "edition:\(edition.id.value)", [.state: edition.subject.rawValue]))
            return true
        }
        try await visit.portal.editions.refresh(visit.portal.store)
        return kept
    }
}
