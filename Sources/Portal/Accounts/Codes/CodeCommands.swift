public import Foundation
import Store
import Vocabulary

/// Why no letters with codes were ordered or drawn.
public enum CodeLettersProblem: Error, CustomStringConvertible {
    case noCommodity
    case noPostalCode
    case noBatch
    case notEmpty

    public var description: String {
        switch self {
        case .noCommodity: "--commodity is not strom, gas or internet."
        case .noPostalCode: "--postal-code is not the beginning of a postal code."
        case .noBatch: "There is no batch with this number."
        case .notEmpty: "The folder is not empty: letters of two days must not lie together."
        }
    }
}

extension Portal {
    /// Orders a letter with a code for every customer who has no account, no letter on its way and no code that counts.
    /// Returns a sentence with the number of the batch.
    public func orderCodeLetters(commodity: String?, postalCode: String?) async throws -> String {
        var audience = CodeAudience()
        if let commodity {
            guard let known = Commodity(rawValue: commodity) else { throw CodeLettersProblem.noCommodity }
            audience.commodity = known
        }
        if let postalCode {
            guard (1...5).contains(postalCode.utf8.count), postalCode.allSatisfy({ $0.isASCII && $0.isNumber }) else {
                throw CodeLettersProblem.noPostalCode
            }
            audience.postalCode = postalCode
        }
        let (now, meant) = (clock.now(), audience)
        let ordered = try await store.write(about: "codes") { db -> (number: String, letters: Int)? in
            guard let ordered = try db.orderCodeBatch(ID(), meant, by: nil, at: now) else { return nil }
            let detail: [AuditField: String] = [.request: ordered.number, .count: String(ordered.letters)]
            try db.audit(AuditEntry(kind: .codeLettersOrdered, actor: "command", detail: detail, at: now))
            return ordered
        }
        guard let ordered else {
            return "0 letters: everybody has an account, a letter on its way or a code that counts"
        }
        return "\(ordered.letters) letters in batch \(ordered.number)"
    }

    /// Draws the codes of everything that waits, in a batch or one by one, for a print shop: PDF files of 50 letters each,
    /// and `letters.jsonl`, which says who is on which page and holds no code. A file is on disk before its codes count; run
    /// again, it goes on with what is left.
    ///
    /// - Parameter folder: a new or empty one. Only its owner may read what is in it.
    public func drawCodes(in folder: URL, batch number: String?) async throws -> Int {
        let batch = try await store.read { db in try number.flatMap { try db.codeBatch(numbered: $0) } }
        guard number == nil || batch != nil else { throw CodeLettersProblem.noBatch }
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard try files.contentsOfDirectory(atPath: folder.path).isEmpty else { throw CodeLettersProblem.notEmpty }
        let codes = DrawCodes(portal: self, staff: nil)
        var (count, lines) = (0, "")
        for part in 1... {
            let now = clock.now()
            let waiting = try await store.write(about: "codes") { db in
                try db.endNeedlessCodeLetters(at: now)
                return try db.waitingCodeLetters(of: batch, for: nil, most: DrawCodes.most)
            }
            guard !waiting.isEmpty else { break }
            let drawn = try await codes.make(waiting, at: now)
            let name = "codes-\(String(repeating: "0", count: max(0, 4 - String(part).count)))\(part).pdf"
            try Self.writePrivately(Data(drawn.pdf), to: folder.appending(path: name))
            do {
                try await store.write(about: "codes") { db in
                    _ = try codes.keep(drawn, batch: batch, at: now, db)
                    let detail: [AuditField: String] = [.count: String(drawn.letters.count)]
                    try db.audit(AuditEntry(kind: .codesDrawn, actor: "command", detail: detail, at: now))
                }
            } catch {
                // Codes that open nothing must not be printed.
                try? files.removeItem(at: folder.appending(path: name))
                throw error
            }
            for (page, one) in drawn.letters.enumerated() { lines += one.line(file: name, page: page + 1) + "\n" }
            count += drawn.letters.count
        }
        try Self.writePrivately(Data(lines.utf8), to: folder.appending(path: "letters.jsonl"))
        return count
    }

    private static func writePrivately(_ data: Data, to file: URL) throws {
        try data.write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
}
