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

    private static func path(_ route: Route, _ number: String, _ other: ID<Staff>) -> String {
        let id = route.path.hasPrefix("/service/kunden") ? customer : other.value
        return route.path.replacing("{nummer}", with: number).replacing("{id}", with: id)
    }

    /// What each press needs so that it is one.
    private static func fields(_ route: Route) -> [(name: String, value: String)] {
        if route.path.hasSuffix("/zustaendig") { return [("aktion", "nehmen")] }
        if route.path.hasSuffix("/antwort") { return [("antwort", "stand-verwenden")] }
        return route.path == "/service/personen/{id}" ? [("aktion", "abmelden")] : []
    }

    /// A reading with a photo, and somebody to be managed.
    private static func furnish(_ house: TestPortal) async throws -> (number: String, other: ID<Staff>) {
        let now = house.clock.now
        let photo = try house.portal.photos.keep(try #require(Picture(cleaning: SamplePictures.png, kind: .png)))
        let payload = ReadingRequest(
            commodity: .strom, report: ReadingReport(day: now.day, entries: []), taken: [], reason: nil, hasPhoto: true)
        let number = try await house.store.write(about: "test") { db in
            let added = try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .inReview,
                promisedOn: nil, at: now)
            try db.add(photo, to: added.id)
            return added.number.value
        }
        return (number, try await house.hire("Otto", .clerk).id)
    }

    @Test func `every route of the office names its act, and the addresses are its own`() {
        #expect(Self.routes.count >= 15)
        for route in Self.routes {
            #expect(route.act != nil, "\(route.path)")
            #expect(route.path == "/service" || route.path.hasPrefix("/service/"))
        }
        for route in Routes.all where route.path.hasPrefix("/service") { #expect(route.audience != .customer) }
        #expect(Set(Self.routes.compactMap(\.act)).isSubset(of: Set(StaffAct.allCases)))
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
                    #expect(page.status != 404, "\(role) \(route.method) \(route.path)")
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
        let table = StaffRole.allCases.map { role in
            "\(role.rawValue): \(StaffAct.allCases.filter(role.may).map(\.rawValue).joined(separator: " "))"
        }
        #expect(
            table == [
                "reader: use-own-access see-work see-customers",
                "clerk: use-own-access see-work see-customers take-work answer",
                """
                approver: use-own-access see-work see-customers take-work move-work answer decide-money export-work \
                edit-templates
                """,
                """
                admin: use-own-access see-work see-customers take-work move-work answer decide-money share-views \
                export-work edit-templates see-people manage-people change-roles read-log
                """,
                "auditor: use-own-access see-people read-log",
            ])
    }
}
