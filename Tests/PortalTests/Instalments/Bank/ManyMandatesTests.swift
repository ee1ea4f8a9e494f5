import Store
import Testing
import Vocabulary

@testable import Portal

/// One account for several contracts, and several people at one contract.
@Suite struct ManyMandatesTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"

    @Test(arguments: Engine.all)
    func `for all contracts those that have the account already are left out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let row =
                #"{"external_id":"B-1","contract":"\#(Cast.strom)","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#
            #expect(try await house.deliver(bank: [row]).files["bank.jsonl"]?.added == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            func press() async throws -> VisitedPage {
                var page = try await anna.mandateForm()
                try page.choose("Verwende dieses Konto für alle meine Verträge")
                return try await page.press("SEPA-Lastschriftmandat erteilen")
            }
            let page = try await press()
            #expect(page.heading == "SEPA-Lastschriftmandat KP-300001002-001")
            let given = try await house.store.read {
                try $0.all(
                    "SELECT mandate_reference FROM payment_details WHERE external_id IS NULL ORDER BY mandate_reference"
                ) { (one: String) in one }
            }
            #expect(given == ["KP-300001002-001", "KP-300001003-001"])
            try await house.store.write(about: "test") { try $0.run("UPDATE service_request SET state = 'done'") }
            let again = try await press()
            #expect(again.path.hasPrefix(Self.path))
            #expect(again.text.contains("Von diesem Konto buchen wir schon für alle Ihre Verträge ab."))
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `of two people of one contract who give a mandate at once one holds`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            var pages: [VisitedPage] = []
            for person in [Cast.anna, .ben] { pages.append(try await Visitor.signedIn(person, house).mandateForm()) }
            try await withThrowingTaskGroup { group in
                for page in pages { group.addTask { _ = try await page.press("SEPA-Lastschriftmandat erteilen") } }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE closed_at IS NULL") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `what was read before somebody else's mandate is not kept`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (number, account, now) = (try ContractNumber(Cast.strom), Cast.anna.account, house.clock.now)
            let before = try await house.store.read { try BankFile.load(number, for: account, at: now, $0) }
            let file = try #require(before)
            _ = try await Visitor.signedIn(.anna, house).giveMandate()
            await #expect(throws: StoreError.self) {
                try await house.store.write(about: "test") { db in
                    let payload = TransferRequest(endedReference: nil, heldUntil: nil, purpose: number.value)
                    let request = try db.add(
                        payload, contract: file.contract.id, account: account, state: .received, promisedOn: nil,
                        at: now)
                    try db.add(
                        NewPayment(
                            contract: file.contract.id, position: file.position, way: .transfer, signedAt: now,
                            account: account, device: "", request: request.id, heldUntil: nil))
                }
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
        }
    }
}
