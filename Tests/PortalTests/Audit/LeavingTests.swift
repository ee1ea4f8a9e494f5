import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// A verb that prints what belongs to customers says so in the security log, each time and with how many.
@Suite struct LeavingTests {
    private struct Verb: Sendable, CustomTestStringConvertible {
        let kind: AuditKind
        /// Returns how many lines of customers it printed.
        let run: @Sendable (Portal) async throws -> Int
        var testDescription: String { kind.rawValue }
    }

    private static let verbs: [Verb] = [
        Verb(kind: .requestsHandedOver) { try await $0.waitingList(onlyOverdue: false).json.count },
        Verb(kind: .readingsHandedOver) { try await $0.readingsToLookAt().count },
        Verb(kind: .consentProofsShown) { try await $0.consentProofs(of: "+491701234567").count },
        Verb(kind: .priceLettersHandedOver) { try await $0.priceLetters().count { $0.contains(#""contract":"#) } },
        Verb(kind: .compensationsHandedOver) { try await $0.compensations().count },
        Verb(kind: .ordersHandedOver) { try await $0.waitingOrders().count },
        Verb(kind: .mandatesHandedOver) { try await $0.bankChanges().count },
        Verb(kind: .bo4eExported) { portal in
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await BO4EExport(portal, to: folder.path).run().customers
        },
        Verb(kind: .readingLettersWritten) { portal in
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await portal.askForReadings(in: folder, due: nil)
        },
    ]

    @Test(arguments: Engine.all)
    func `each verb that prints what is personal stands in the security log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await Visitor.guest(house).open("/zaehlerstand?vertrag=\(Cast.strom)&zaehler=1EMH0000009999")
            try page.fill("Zählerstand", "17000")
            _ = try await page.press("Zählerstand senden")
            try await JudgeReadings(portal: house.portal).round()
            for verb in Self.verbs {
                let printed = try await verb.run(house.portal)
                let noted = try await house.store.read { db in
                    try db.all("SELECT actor, detail FROM audit_event WHERE kind = \(verb.kind)") {
                        (actor: String?, detail: String) in [actor ?? "", detail]
                    }
                }
                #expect(noted.count == 1, "\(verb.kind)")
                #expect(noted.first?.first == "command")
                #expect(noted.first?.last == "count=\(printed)", "\(verb.kind)")
                if verb.kind == .requestsHandedOver || verb.kind == .readingsHandedOver { #expect(printed == 1) }
            }
            #expect(try await AuditVerification(house.portal).trouble == nil)
        }
    }

    /// Who forgets it for the next one finds it here: a file of the command that prints lines has its kind above.
    @Test func `no verb prints lines without being among them`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Command")
        let printing = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains("for line in") }
            .map { $0.deletingPathExtension().lastPathComponent }
        #expect(
            Set(printing) == [
                "BankChanges", "Compensations", "ConsentProof", "Orders", "PriceLetters", "Requests",
                "UnmatchedReadings",
                // Names of programs of the house, and what a mapping makes of columns: nobody's data.
                "TokenCommand", "MappingCommand",
            ])
    }
}
