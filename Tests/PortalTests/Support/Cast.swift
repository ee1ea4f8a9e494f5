import Store
import Testing
import Vocabulary

@testable import Portal

/// The people of the tests. Anna owns, Ben may read one of her contracts, Clara is a stranger with a contract of her
/// own, Emil has a letter with a code and no login yet.
enum Cast: String, Sendable, CaseIterable {
    case anna, ben, clara, emil

    var email: String { "\(rawValue)@kunden.example" }
    var password: String { "\(rawValue) mag lange Sätze" }
    var hasLogin: Bool { self != .emil }

    var account: ID<Account> { Self.id("account \(rawValue)") }

    /// Anna's, one register.
    static let strom = "300001001"
    /// Anna's.
    static let gas = "300001002"
    /// Anna's.
    static let internet = "300001003"
    /// Clara's, with two registers (HT and NT).
    static let twoRegisters = "300002001"
    /// Emil's; the code opens it, and his gas contract with it.
    static let letterContract = "300001234"
    static let letterGas = "300001235"
    static let letterCode = "Ab3dEf7h"

    /// The same identity for the same name, in every test.
    static func id<Subject>(_ name: String, of: Subject.Type = Subject.self) -> ID<Subject> {
        ID(stored: String(tokenHash(name).prefix(32)))
    }

    static func contract(_ number: String) -> ID<Contract> { id("contract \(number)") }
    static func meter(_ number: String) -> ID<Meter> { id("meter \(number)") }
    static func register(_ number: String, _ kind: MeterRegister.Kind = .single) -> ID<MeterRegister> {
        id("register \(number) \(kind.rawValue)")
    }

    /// The newest of Anna's documents of this contract.
    static func document(_ number: String) -> String { id("document \(number)", of: Contract.self).value }

    /// A bill of `strom`, for tests that put it there.
    static var bill: ID<Bill> { id("bill") }

    /// A small file that says it is a PDF; each contract's is another.
    static func pdf(_ number: String) -> [UInt8] {
        Array("%PDF-1.4\n% \(number)\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)
    }

    /// Puts everybody and everything into an empty database.
    static func moveIn(_ house: TestPortal) async throws {
        var hashes: [Cast: String] = [:]
        for person in allCases where person.hasLogin {
            hashes[person] = try await house.portal.passwords.hash(person.password)
        }
        let code = try await house.portal.passwords.hash(letterCode)
        let kept = try [strom, gas, internet, twoRegisters].map { ($0, try house.portal.documents.keep(pdf($0))) }
        let (now, known) = (house.clock.now, hashes)
        try await house.store.write(about: "cast") { db in
            try db.addTariffs()
            try db.addCustomers(at: now)
            try db.addContracts(at: now)
            try db.addMeters(at: now)
            for person in allCases { if let hash = known[person] { try db.addLogin(person, hash: hash, at: now) } }
            for number in [strom, gas, internet] { try db.give(number, to: .anna, as: "owner", at: now) }
            try db.give(strom, to: .ben, as: "reader", at: now)
            try db.give(twoRegisters, to: .clara, as: "owner", at: now)
            for (number, file) in kept { try db.addDocument(of: number, file, at: now) }
            try db.issueCode(for: contract(letterContract).value, hash: code, at: now, until: now.adding(days: 60))
        }
    }
}
