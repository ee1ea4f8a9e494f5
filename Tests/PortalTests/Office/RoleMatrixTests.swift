import HTML
import HTTPTypes
import Store
import Testing
import Vocabulary

@testable import Portal

/// Every route of the office for every role. What a role does not allow looks like what does not exist.
@Suite struct RoleMatrixTests {
    private static let routes = Routes.all.filter { $0.audience == .staff }

    private static let customer = Cast.id("customer 100001", of: Contract.self).value

    private static let conversation = Cast.id("conversation", of: Conversation.self).value
    private static let letter = Cast.id("letter", of: WaitingLetter.self).value
    private static let printed = Cast.id("printed", of: PaperBatch.self).value
    private static let attachment = Cast.id("attachment", of: MessageFile.self).value
    /// A press with a document that waits to be assigned.
    private static let batch = Cast.id("batch", of: UploadBatch.self)
    private static let upload = Cast.id("upload", of: UploadLine.self).value
    private static let notice = Cast.id("notice", of: ServiceNotice.self)
    /// Clara's account, to be merged with Anna's.
    private static let merge = Cast.id("merge", of: AccountMerge.self)
    private static let run = Cast.id("run", of: ImportRun.self).value
    private static let webhook = Cast.id("webhook", of: Webhook.self)

    private static func path(_ route: Route, _ number: String, _ other: ID<Staff>) -> String {
        // The first that fits.
        let places = [
            ("/service/kunden", customer), ("/service/freischaltung", Applicant.fixed.value),
            ("/service/zusammenfuehrungen", merge.value), ("/service/dokumente/hochgeladen", batch.value),
            ("/service/hinweise", notice.value), ("/service/dokumente/eingang", upload),
            ("/service/dokumente", Cast.document(Cast.strom)),
            ("/service/webhooks", webhook.value), ("/service/lieferungen", run),
        ]
        let id = places.first { route.path.hasPrefix($0.0) }?.1 ?? other.value
        return route.path.replacing("{nummer}", with: number).replacing("{id}", with: id)
            .replacing("{gespraech}", with: conversation).replacing("{anlage}", with: attachment)
            .replacing("{brief}", with: letter).replacing("{stapel}", with: printed)
            .replacing("{thema}", with: EditionSubject.limits.path).replacing("{name}", with: EditedLimits.name)
    }

    /// What each press needs so that it is one.
    private static func fields(_ route: Route) -> [(name: String, value: String)] {
        if route.path.hasSuffix("/zustaendig") { return [("aktion", "nehmen")] }
        if route.path == "/service/nachrichten/{gespraech}/antwort" { return [("aktion", "vorlage")] }
        if route.path.hasSuffix("/stand") { return [("aktion", "schliessen")] }
        if route.path == "/service/freischaltung/{id}" { return [("entscheidung", "refused")] }
        if route.path.hasSuffix("/antwort") { return [("antwort", "stand-verwenden")] }
        return route.path == "/service/personen/{id}" ? [("aktion", "abmelden")] : []
    }

    /// A reading with a photo, and somebody to be managed.
    private static func furnish(_ house: TestPortal) async throws -> (number: String, other: ID<Staff>) {
        let now = house.clock.now
        let picture = try #require(Picture(cleaning: SamplePictures.png, kind: .png))
        let photo = try house.portal.photos.keep(picture)
        _ = try house.portal.attachments.keep(picture)
        let payload = ReadingRequest(
            commodity: .strom, report: ReadingReport(day: now.day, entries: []), taken: [], reason: nil, hasPhoto: true)
        let (other, waiting) = (
            try await house.hire("Otto", .clerk).id, try house.portal.uploads.keep(SmallPDF.bytes())
        )
        let number = try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO uploaded_document
                    (id, batch, position, staff_id, uploaded_at, file_name, outcome, sha256, size)
                VALUES (\(upload), \(batch), 0, \(other), \(now), 'brief.pdf', 'waiting', \(waiting.sha256),
                        \(waiting.size))
                """)
            let added = try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .inReview,
                promisedOn: nil, at: now)
            try db.add(photo, to: added.id)
            let planned = ServiceNotice(
                id: notice, version: 1, kind: .planned, title: Text("Wartung", en: "Maintenance"),
                words: Text("Kurz weg.", en: "Away shortly."), beginsAt: now, endsAt: now.adding(hours: 1))
            try #require(try db.write(planned, by: other, at: now))
            try db.run(
                """
                INSERT INTO conversation
                    (id, account_id, topic, subject, language, state, began_at, moved_at, last_position)
                VALUES (\(conversation), \(Cast.anna.account), 'umzug', 'Umzug', 'de', 'open', \(now), \(now), 1)
                """)
            try db.add("Eine Frage.", at: 1, of: ID(stored: conversation), by: nil, when: now)
            try db.run(
                """
                INSERT INTO message_file (id, conversation_id, position, number, kind, sha256, size)
                VALUES (\(attachment), \(conversation), 1, 1, 'png', \(photo.sha256), \(photo.size))
                """)
            try db.add(
                Webhook(
                    id: webhook, name: "ERP", url: "https://erp.example/", secretSealed: [], isOpen: false, madeAt: now,
                    endedAt: nil))
            try db.run(
                """
                INSERT INTO import_run (id, started_at, finished_at, accepted, refused, origin, delivery)
                VALUES (\(run), \(now), \(now), 1, 0, 'folder', 'nacht')
                """)
            try db.ask(merge, staying: Cast.anna.account, going: Cast.clara.account, at: now)
            let asked = try db.add(
                MergeRequest(other: "c•••@kunden.example", isByPhone: false), contract: nil,
                account: Cast.anna.account, state: .received, promisedOn: nil, at: now)
            try #require(try db.prove(merge, by: .bothAccounts, request: asked.id))
            return added.number.value
        }
        try await house.keepApplication()
        try await printLetter(house, by: other)
        return (number, other)
    }

    /// A letter that did not arrive, printed.
    private static func printLetter(_ house: TestPortal, by staff: ID<Staff>) async throws {
        let (now, payload) = (house.clock.now, #"{"document":"\#(Cast.document(Cast.strom))"}"#)
        try await house.store.write(about: "test") { db in
            try db.run(
                "INSERT INTO paper_batch (id, staff_id, made_at, letters) VALUES (\(printed), \(staff), \(now), 1)")
            try db.run(
                """
                INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, attempts, gave_up_at, paper_since,
                                    batch_id)
                VALUES (\(letter), 'new-document', \(Cast.anna.email), 'de', \(payload), \(now), 1, \(now), \(now), \(printed))
                """)
        }
    }

    @Test func `every route of the office names its act, and the addresses are its own`() {
        #expect(Self.routes.count >= 15)
        for route in Self.routes {
            #expect(route.act != nil, "\(route.path)")
            #expect(route.path == "/service" || route.path.hasPrefix("/service/"))
        }
        for route in Routes.all where route.path.hasPrefix("/service") { #expect(route.audience != .customer) }
        #expect(Set(Self.routes.compactMap(\.act)).isSubset(of: Set(StaffAct.allCases)))
        // bin/test shows this line.
        let counts = StaffRole.allCases.map { role in
            "\(role.rawValue) \(Self.routes.count { $0.act.map(role.may) == true })"
        }
        let acts = StaffAct.allCases.count
        print("office: \(Self.routes.count) routes of \(acts) acts; \(counts.joined(separator: ", "))")
    }

    @Test(arguments: Engine.all, StaffRole.allCases)
    func `a role finds what its acts allow and nothing else`(engine: Engine, role: StaffRole) async throws {
        try await TestPortal.run(on: engine) { house in
            let (number, other) = try await Self.furnish(house)
            // A second admin, so that none of them is the last.
            _ = try await house.hire("Admina", .admin)
            let visitor = try await Visitor.office(try await house.hire("Ines", role), house)
            let nothing = try await visitor.request("GET", "/service/gibt-es-nicht")
            let noPress = try await visitor.sendToOffice("/service/gibt-es-nicht")
            #expect(nothing.status == 404 && noPress.status == 404)
            let last = Self.routes.filter { $0.path == "/service/abmelden" }
            for route in Self.routes.filter({ $0.path != "/service/abmelden" }) + last {
                let path = Self.path(route, number, other)
                let isGet = route.method == .get
                let page =
                    try await isGet
                    ? visitor.request("GET", path) : visitor.sendToOffice(path, Self.fields(route))
                let act = try #require(route.act)
                if role.may(act) {
                    #expect(page.status != 404 && page.status < 500, "\(role) \(route.method) \(route.path)")
                    let isOut = page.header("Location")?.hasPrefix("/service/anmelden") == true
                    #expect(!isOut || route.path == "/service/abmelden", "\(role) \(route.path)")
                } else {
                    #expect(page.status == 404, "\(role) \(route.method) \(route.path)")
                    let missing = isGet ? nothing : noPress
                    #expect(page.masked(path) == missing.masked("/service/gibt-es-nicht"), "\(role) \(route.path)")
                }
            }
        }
    }

    /// Signed out, or signed in as a customer only: one way for all, whether there is such a page or not.
    @Test(arguments: Engine.all, [false, true])
    func `strangers and customers are led to the sign-in`(engine: Engine, isCustomer: Bool) async throws {
        try await TestPortal.run(on: engine) { house in
            let (number, other) = try await Self.furnish(house)
            let visitor = try await isCustomer ? Visitor.signedIn(.anna, house) : Visitor.guest(house)
            let paths = Self.routes.map { ($0.method.rawValue, Self.path($0, number, other)) }
            for (method, path) in paths + [("GET", "/service/gibt-es-nicht"), ("POST", "/service/gibt-es-nicht")] {
                let page =
                    try await method == "GET"
                    ? visitor.request("GET", path) : visitor.sendToOffice(path)
                #expect(page.status == 303, "\(method) \(path)")
                let target = page.header("Location") ?? ""
                let expected = method == "GET" ? "/service/anmelden?weiter=\(Path.encoded(path))" : "/service/anmelden"
                #expect(target == expected || path == "/service/abmelden", "\(method) \(path): \(target)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'file-read'") == 0)
        }
    }

    /// A colleague's cookie is none of a customer's, whatever the role.
    @Test(arguments: Engine.all)
    func `who is signed in to the office only is a stranger in the portal`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let visitor = try await Visitor.office(try await house.hire("Ada", .admin), house)
            let pages = Routes.all.filter { $0.audience == .customer && $0.method == .get }
            #expect(pages.count >= 60)
            for route in pages {
                let parts = route.path.split(separator: "/").map { $0.hasPrefix("{") ? Cast.strom : String($0) }
                let page = try await visitor.request("GET", "/\(parts.joined(separator: "/"))")
                #expect(page.status == 303, "\(route.path)")
                #expect(page.header("Location")?.hasPrefix("/anmelden") == true, "\(route.path)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `what was denied stands in the log with the role's person`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let rita = try await house.hire("Rita", .reader)
            let visitor = try await Visitor.office(rita, house)
            #expect(try await visitor.open("/service/personen").status == 404)
            let rows = try await house.store.read { db in
                try db.all("SELECT actor, detail FROM audit_event WHERE kind = 'staff-denied'") {
                    (actor: String?, detail: String) in [actor ?? "", detail]
                }
            }
            #expect(rows.count == 1)
            #expect(rows.first?.first == "staff:\(rita.id.value)")
            #expect(rows.first?.last?.contains("route=/service/personen") == true)
        }
    }

    @Test func `the table of acts is what it was decided to be`() {
        let table = StaffAct.allCases.map { act in
            "\(act.rawValue): \(StaffRole.allCases.filter { $0.may(act) }.map(\.rawValue).joined(separator: " "))"
        }
        #expect(
            Set(table) == [
                "use-own-access: reader clerk approver admin auditor",
                "see-work: reader clerk approver admin",
                "see-customers: reader clerk approver admin",
                "see-figures: reader clerk approver admin auditor",
                "take-work: clerk approver admin",
                "move-work: approver admin",
                "answer: clerk approver admin",
                "decide-money: approver admin",
                "decide-access: clerk approver admin",
                "print-codes: approver admin",
                "propose-merge: clerk approver admin",
                "decide-merge: approver admin",
                "edit-notices: approver admin",
                "see-deliveries: reader clerk approver admin",
                "help-customers: clerk approver admin",
                "keep-documents: clerk approver admin",
                "decide-withdrawal: approver admin",
                "share-views: admin",
                "export-work: approver admin",
                "edit-templates: approver admin",
                "see-editions: reader clerk approver admin",
                "write-editions: approver admin",
                "see-people: admin auditor",
                "read-log: admin auditor",
                "tend-webhooks: admin",
                "manage-people: admin",
                "change-roles: admin",
            ])
    }
}
