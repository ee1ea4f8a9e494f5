import Foundation
import Store
import Vocabulary

/// Applies registration codes, one by one: each is hashed as slowly as a password, about twenty in a second.
struct CodeImport {
    let portal: Portal
    let folder: String

    func run(_ book: inout ImportBook) async throws {
        if let reason = CodeRandomness.refusal(of: try samples(book)) { return book.refuseWhole(.codes, reason) }
        var contracts: Set<ContractNumber> = []
        var codes: Set<String> = []
        try await book.rowByRow(of: .codes, in: folder) { object, book in
            try await keep(try read(object, &contracts, &codes, &book))
        }
    }

    /// Every code of the file that can stand by itself, to be looked at together.
    private func samples(_ book: ImportBook) throws -> [CodeRow] {
        var found: [CodeRow] = []
        for file in book.files(of: .codes, in: folder) where try file.problem() == nil {
            var rows = try file.rows()
            while let next = try rows.next() {
                guard let object = try? next.fields.get() else { continue }
                var fields = Fields(object)
                if let row = try? CodeRow(&fields) { found.append(row) }
            }
        }
        return found
    }

    private func read(
        _ object: [String: JSONField], _ contracts: inout Set<ContractNumber>, _ codes: inout Set<String>,
        _ book: inout ImportBook
    ) throws(RowProblem) -> CodeRow {
        var fields = Fields(object)
        let row = try CodeRow(&fields)
        book.noteUnknown(fields.unknown, in: ImportFile.codes.rawValue)
        guard contracts.insert(row.contract).inserted else {
            throw RowProblem("contract_number \(row.contract.value) stands in this file more than once")
        }
        guard codes.insert(row.code).inserted else { throw RowProblem("code stands in this file more than once") }
        return row
    }

    private func keep(_ row: CodeRow) async throws -> RowOutcome {
        let (code, now) = (try await portal.examine(row), portal.clock.now())
        try await portal.store.write(about: "import") { try code.issue($0, at: now) }
        return code.outcome
    }
}

/// A code that was looked at and, where it is new, hashed. What is left is to write it.
struct ExaminedCode: Sendable {
    let outcome: RowOutcome
    var new: (contract: String, hash: String, expiry: Instant)?

    func issue(_ db: Session, at now: Instant) throws {
        guard let new else { return }
        try db.issueCode(for: new.contract, hash: new.hash, at: now, until: new.expiry)
    }
}

extension Portal {
    /// A code that is the contract's newest already, used or not, changes nothing.
    func examine(_ row: CodeRow) async throws -> ExaminedCode {
        let number = row.contract
        guard let known = try await store.read({ try $0.newestCode(contract: number) }) else {
            return ExaminedCode(outcome: .refused("contract_number \(number.value) is not known"))
        }
        guard !CodeRow.holds(row.code, partOf: known.customerNumber) else {
            return ExaminedCode(outcome: .refused("code holds part of the customer number"))
        }
        if let hash = known.hash, try await passwords.verify(row.code, against: hash) {
            return ExaminedCode(outcome: .unchanged)
        }
        let now = clock.now()
        let expiry =
            row.expiresOn.map { Instant($0.adding(days: 1)) }
            ?? now.adding(days: `operator`.rules.registrationCodeDays)
        guard expiry > now else { return ExaminedCode(outcome: .refused("expires_on lies in the past")) }
        let hash = try await passwords.hash(row.code)
        return ExaminedCode(
            outcome: known.hash == nil ? .added : .changed, new: (known.contract, hash, expiry))
    }
}
