import Store
import Testing
import Vocabulary

@testable import Portal

extension TestPortal {
    /// Codes as they are read off paper: two groups of four.
    func codes(in pdf: [UInt8]) throws -> [String] {
        try PDFWords.of(pdf).matches(of: /wichtig\. (\S{4}) (\S{4})/).map { "\($0.1)\($0.2)" }
    }

    /// A letter for Emil, as the office would order it.
    func orderLetter(by staff: ID<Staff>?) async throws {
        let now = clock.now
        try await store.write(about: "test") { db in
            let customer = Cast.id("customer 100003", of: Contract.self).value
            try #require(try db.orderCodeLetter(for: customer, as: .staff, by: staff, at: now) != nil)
        }
    }

    func expireCodes() async throws {
        try await store.write(about: "test") { db in
            try db.run("UPDATE registration_code SET expires_at = '2026-11-01T00:00:00.000Z'")
        }
    }
}

extension VisitedPage {
    var isPDF: Bool {
        header("Content-Type") == "application/pdf" && bytes.starts(with: Array("%PDF".utf8))
    }
}
