import Store
import Testing

@testable import Portal

/// What is not yours looks exactly like what does not exist.
@Suite struct StrangerTests {
    private static let request = "V-2026-004711"
    private static let missing = (
        contract: "300009998", document: String(repeating: "0", count: 32), request: "V-2026-999998"
    )

    /// It can be taken back.
    private static let payload = #"{"commodity":"strom","day":"2026-11-20","entries":[],"hasPhoto":true}"#

    private static func addRequest(_ house: TestPortal) async throws {
        let now = house.clock.now
        let picture = try #require(Picture(cleaning: SamplePictures.png, kind: .png))
        let photo = try house.portal.photos.keep(picture)
        try await house.store.write(about: "request") { db in
            try db.run(
                """
                INSERT INTO service_request (id, number, kind, contract_id, account_id, state, payload, received_at)
                VALUES (\(Cast.id("request", of: ServiceRequest.self)), \(request), 'meter-reading',
                        \(Cast.contract(Cast.strom)), \(Cast.anna.account), 'in-review', \(Self.payload), \(now))
                """)
            try db.add(photo, to: Cast.id("request"))
            try db.run(
                """
                INSERT INTO bill (id, external_id, contract_id, number, kind, first_day, last_day, billed_on, basis, net,
                                  vat, gross, paid, result, stored_at)
                VALUES (\(Cast.bill), 'R-1', \(Cast.contract(Cast.strom)), 'R-1', 'yearly', '2025-11-01', '2026-10-31',
                        '2026-11-10', 'gross', 0, 0, 0, 0, 0, \(now))
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `Clara finds nothing of Anna's`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.addRequest(house)
            let (anna, clara) = (
                try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.clara, house)
            )
            let hers = Walk.customers(
                contract: Cast.strom, document: Cast.document(Cast.strom), request: Self.request)
            let nobodys = Walk.customers(
                contract: Self.missing.contract, document: Self.missing.document, request: Self.missing.request)
            for (one, other) in zip(hers, nobodys) where one.path != other.path {
                // Where there is nothing to do it leads to the page that says so.
                // A contract without a smart meter, no gas, no payments delivered, no order: her own are not there either.
                let missing = [
                    "/viertelstunden.csv", "/viertelstunden.json", "/co2", "/co2.pdf", "/zahlungen.csv",
                    "/zusammenfassung",
                ]
                let isHers = !missing.contains { one.path.hasSuffix($0) }
                if one.method == "GET", isHers {
                    #expect([200, 303].contains(try await anna.request(one).status), "\(one)")
                }
                let (first, second) = (try await clara.request(one), try await clara.request(other))
                #expect(first.status == 404, "\(one)")
                #expect(first.masked(one.path) == second.masked(other.path), "\(one)")
            }
        }
    }

    /// Ben may read one contract, and nothing else of Anna's.
    @Test(arguments: Engine.all)
    func `Ben finds what he may read`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/vertraege/\(Cast.strom)").status == 200)
            #expect(try await ben.open("/postfach/\(Cast.document(Cast.strom))").status == 200)
            for number in [Cast.gas, Cast.internet, Cast.twoRegisters] {
                #expect(try await ben.open("/vertraege/\(number)").status == 404)
                #expect(try await ben.open("/postfach/\(Cast.document(number))/pdf").status == 404)
            }
        }
    }

    @Test func `guests are led to the sign-in`() async throws {
        try await TestPortal.run { house in
            let all = Walk.customers(contract: Cast.strom, document: Cast.document(Cast.strom), request: Self.request)
            for address in all {
                let page = try await Visitor.guest(house).request(address)
                #expect(page.status == 303, "\(address)")
                // An empty form cannot be gone back to.
                let start = address.method == "GET" ? "/anmelden?weiter=%2F" : "/anmelden"
                #expect(page.header("Location")?.hasPrefix(start) == true, "\(address)")
            }
        }
    }

    @Test(arguments: [
        "x", "0", "-1", "300001001'--", "%27%20OR%201=1", "3000010010000000000000000000000000", "%00", "..", "ä",
        "99999999999999999999", "300001001%0d%0aX-A:%20b",
    ])
    func `odd names of things are not there`(name: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for address in Walk.customers(contract: name, document: name, request: name)
            where address.path.contains(name) {
                #expect(try await anna.request(address).status == 404, "\(address)")
            }
        }
    }
}
