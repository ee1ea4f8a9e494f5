import Foundation
import Store
import Vocabulary

/// Applies registration codes, one by one: each is hashed as slowly as a password, about twenty in a second.
struct CodeImport {
    let portal: Portal
    let folder: String

    func run(_ book: inout ImportBook) async throws {
        let reasons = CodeRandomness(try samples()).reasons
        guard reasons.isEmpty else {
            let words = reasons.joined(separator: "; ")
            return book.refuseWhole(
                .codes, "the codes do not look drawn at random: \(words); nothing of it was applied")
        }
        var contracts: Set<ContractNumber> = []
        var codes: Set<String> = []
        try await book.rowByRow(of: .codes, in: folder) { object, book in
            try await keep(try read(object, &contracts, &codes, &book))
        }
    }

    /// Every code of the file that can stand by itself, to be looked at together.
    private func samples() throws -> [CodeRandomness.Sample] {
        let path = "\(folder)/\(ImportFile.codes.rawValue)"
        guard FileFacts.exists(path), try WholeFile.problem(path: path) == nil else { return [] }
        var (lines, found) = (try LineReader(path: path), [CodeRandomness.Sample]())
        while let line = try lines.next() {
            guard let object = line.bytes.flatMap({ JSONField.object($0) }) else { continue }
            var fields = Fields(object)
            guard let row = try? CodeRow(&fields) else { continue }
            found.append(CodeRandomness.Sample(contract: row.contract.value, code: row.code))
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

    /// A code that is the contract's newest already, used or not, changes nothing.
    private func keep(_ row: CodeRow) async throws -> RowOutcome {
        let number = row.contract
        guard let known = try await portal.store.read({ try $0.newestCode(contract: number) }) else {
            return .refused("contract_number \(number.value) is not known")
        }
        guard !CodeRow.holds(row.code, partOf: known.customerNumber) else {
            return .refused("code holds part of the customer number")
        }
        if let hash = known.hash, try await portal.passwords.verify(row.code, against: hash) { return .unchanged }
        let now = portal.clock.now()
        let expiry =
            row.expiresOn.map { Instant($0.adding(days: 1)) }
            ?? now.adding(days: portal.operator.rules.registrationCodeDays)
        guard expiry > now else { return .refused("expires_on lies in the past") }
        let hash = try await portal.passwords.hash(row.code)
        try await portal.store.write(about: "import") { db in
            try db.issueCode(for: known.contract, hash: hash, at: now, until: expiry)
        }
        return known.hash == nil ? .added : .changed
    }
}
