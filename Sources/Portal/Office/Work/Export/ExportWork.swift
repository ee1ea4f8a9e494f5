import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/tabelle`: the present list as a table. A long one leaves the house only when a second person confirms
/// it (four eyes); who asked fetches it, once. Its rows are kept when it is asked for, so that what was confirmed is what leaves.
enum ExportWork {
    static let path = "/service/vorgaenge/tabelle"

    private enum Press: String {
        /// A short list at once; of a long one it is asked.
        case save = "speichern"
        case confirm = "bestaetigen"
        case refuse = "ablehnen"
        case fetch = "abholen"
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        if let asked = visit.request.query["liste"] {
            guard let id = ID<WorkExport>(asked) else { throw Refusal.notFound }
            return try await AskedTable.answer(visit, id)
        }
        return try await ExportPage.answer(visit, ExportForm())
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        switch visit.body["aktion"].flatMap(Press.init(rawValue:)) {
        case .save: return try await save(visit)
        case .confirm: return try await decide(visit, isConfirmed: true)
        case .refuse: return try await decide(visit, isConfirmed: false)
        case .fetch: return try await fetch(visit)
        case nil: return .seeOther(WorkFilter(visit.request.query).path(path))
        }
    }

    private static func save(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let (me, today, now) = (visit.person.id, visit.request.today, visit.request.now)
        let language = visit.language
        let table = try await visit.portal.store.readAtLength {
            try WorkTable(filter, for: me, in: language, today: today, $0)
        }
        let rows = table.rows
        guard rows <= WorkExport.most else { return .seeOther(filter.path(path, "hinweis=zu-lang")) }
        guard WorkExport.needsTwo(rows, visit.portal.operator) else { return try await answer(table, visit) }
        var form = ExportForm(visit.body)
        guard let reason = form.reason.typed(orElse: WorkExportTexts.reasonMissing) else {
            return try await ExportPage.answer(visit, form)
        }
        let once = visit.forms.onceKey(visit.body)
        let notice = filter.path(path, "hinweis=gefragt").value
        let kept = try await visit.portal.store.write(about: "exports") { db in
            try db.once(once, at: now) {
                let id = try db.askExport(filter.query ?? "", rows: rows, reason: reason, by: me, at: now)
                try db.keep(table, of: id)
                try db.audit(visit.staffAct(.exportAsked, [.count: "\(rows)"]))
                return notice
            }
        }
        return .seeOther(Path(own: kept))
    }

    private static func decide(_ visit: StaffVisit, isConfirmed: Bool) async throws -> Answer {
        guard let id = visit.body["tabelle"].flatMap({ ID<WorkExport>($0) }) else { throw Refusal.notFound }
        let (me, now) = (visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: "exports") { db -> String in
            guard let export = try db.workExport(id) else { throw Refusal.notFound }
            if isConfirmed, export.askedBy == me { return "selbst" }
            guard export.standing(at: now) == .waits else { return "entschieden" }
            guard try db.decide(id, isConfirmed: isConfirmed, by: me, at: now) else { return "entschieden" }
            if !isConfirmed { try db.forgetRows(of: id) }
            try db.audit(
                visit.staffAct(
                    isConfirmed ? .exportConfirmed : .exportRefused, of: "staff:\(export.askedBy.value)",
                    [.count: "\(export.rows)"]))
            return isConfirmed ? "bestaetigt" : "abgelehnt"
        }
        return .seeOther(Path(own: "\(path)?hinweis=\(notice)"))
    }

    private static func fetch(_ visit: StaffVisit) async throws -> Answer {
        guard let id = visit.body["tabelle"].flatMap({ ID<WorkExport>($0) }) else { throw Refusal.notFound }
        let (me, now) = (visit.person.id, visit.request.now)
        let found = try await visit.portal.store.write(about: "exports") { db -> WorkTable? in
            guard let export = try db.workExport(id), export.standing(at: now) == .confirmed,
                let table = try db.exportTable(export), try db.fetch(id, by: me, at: now)
            else { return nil }
            try db.forgetRows(of: id)
            return table
        }
        guard let table = found else { return .seeOther(Path(own: "\(path)?hinweis=nicht-da")) }
        return try await answer(table, visit)
    }

    /// The log comes before the table.
    private static func answer(_ table: WorkTable, _ visit: StaffVisit) async throws -> Answer {
        let act = visit.staffAct(.workExported, [.count: "\(table.rows)"])
        try await visit.portal.store.write(about: visit.person.id.value) { try $0.audit(act) }
        return Answer.bytes(table.csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named("\(visit.request.today.iso)_Vorgaenge.csv", attachment: true)
    }
}

/// Why a long list is needed; whoever confirms reads it.
struct ExportForm: Form {
    var reason = Field(
        "grund", WorkExportTexts.reason, hint: WorkExportTexts.reasonHint, autocomplete: "off", longest: 200)

    static let fields: [any WritableKeyPath<ExportForm, Field> & Sendable] = [\.reason]
}
