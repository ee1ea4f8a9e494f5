import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/mehrere`: what can be done with many requests at once: their desk, and finishing those whose kind says
/// that it is harmless. Each row is a transaction of its own and has a result of its own.
enum BulkWork {
    private enum Press: String {
        case take = "nehmen"
        case handOver = "uebergeben"
        case release = "freigeben"
        /// Shows what would be finished.
        case look = "pruefen"
        case finish = "erledigen"

        var move: MoveWork.Press? { MoveWork.Press(rawValue: rawValue) }
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let selection = BulkSelection(visit.body)
        guard !selection.rows.isEmpty else { return .seeOther(filter.path("/service/vorgaenge", "hinweis=keine")) }
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else { throw Refusal.notFound }
        guard selection.rows.count <= BulkSelection.most else {
            return .seeOther(filter.path("/service/vorgaenge", "hinweis=zuviele"))
        }
        if let move = press.move {
            let wanted = visit.body["an"].flatMap { ID<Staff>($0) }
            if press == .handOver, wanted == nil {
                return .seeOther(filter.path("/service/vorgaenge", "hinweis=niemand"))
            }
            return BulkPage(visit: visit, filter: filter).results(
                try await each(selection) { try await MoveWork.move(move, $0, to: wanted, visit) })
        }
        guard visit.may(.answer) else { throw Refusal.notFound }
        var form = BulkForm(visit.body)
        let rows = try await read(selection, visit)
        guard press == .finish, form.problems.isEmpty else {
            return BulkPage(visit: visit, filter: filter).ask(rows, form)
        }
        let words = form.read()
        guard form.problems.isEmpty else { return BulkPage(visit: visit, filter: filter).ask(rows, form) }
        let results = try await each(selection) { try await finish($0, words, visit) }
        visit.portal.bell.ring()
        return BulkPage(visit: visit, filter: filter).results(results)
    }

    private static func each(
        _ selection: BulkSelection, _ act: (BulkSelection.Row) async throws -> String
    ) async throws -> [BulkResult] {
        var results: [BulkResult] = []
        for row in selection.rows {
            do {
                results.append(BulkResult(number: row.number, name: try await act(row)))
            } catch Refusal.notFound {
                results.append(BulkResult(number: row.number, name: "unbekannt"))
            }
        }
        return results
    }

    /// What was ticked, as it is now. What nobody knows is left out.
    private static func read(_ selection: BulkSelection, _ visit: StaffVisit) async throws -> [(
        BulkSelection.Row, ServiceRequest
    )] {
        try await visit.portal.store.read { db in
            try selection.rows.compactMap { row in try db.request(numbered: row.number).map { (row, $0) } }
        }
    }

    private static func finish(_ row: BulkSelection.Row, _ words: String?, _ visit: StaffVisit) async throws -> String {
        var fields: [String: JSONField] = [
            "state": .text(ServiceRequest.State.done.rawValue), "by": .text(ServiceRequest.Actor.staff.rawValue),
        ]
        if let words { fields["remark"] = .text(words) }
        let answer = OfficeAnswer(
            choice: .done, row: fields, offer: nil, staff: visit.person.id, house: visit.house,
            keys: visit.portal.keys)
        let (number, now) = (row.number, visit.request.now)
        // Of the form and the row: sent twice, each row says what it said.
        let once = visit.forms.onceKey(visit.body).map { tokenHash("\($0) \(number.value)") }
        do {
            return try await visit.portal.store.write(about: number.value) { db in
                if let earlier = try db.earlierResult(once) { return earlier }
                guard let request = try db.request(numbered: number) else { throw Refusal.notFound }
                guard RequestKinds.isFinishedInBulk(request.kind) else { return "einzeln" }
                if try answer.give(to: request.id, seen: row.position, in: db, at: now) != nil { return "schneller" }
                let subject = try db.officeDesk(of: request.id)?.account?.value
                try db.audit(
                    visit.staffAct(.requestAnswered, of: subject, [.request: number.value, .state: "erledigen"]))
                return try db.once(once, at: now) { "erledigt" }
            }
        } catch is OfficeAnswer.DoesNotFit {
            return "einzeln"
        }
    }
}

/// What became of one row.
struct BulkResult: Sendable, Equatable {
    let number: RequestNumber
    let name: String

    var isGood: Bool { BulkTexts.good.contains(name) }
}

/// The words for all customers at once; nobody has to write any.
struct BulkForm: Form {
    var words = Field("text", BulkTexts.words, hint: BulkTexts.wordsHint, longest: 3000)

    static let fields: [any WritableKeyPath<BulkForm, Field> & Sendable] = [\.words]

    init() {}

    init(_ body: FormBody) {
        self.init()
        words.fillLines(body[words.name])
    }

    mutating func read() -> String? {
        words.raw.allSatisfy(\.isWhitespace) ? nil : words.lines(orElse: BulkTexts.words)
    }
}
