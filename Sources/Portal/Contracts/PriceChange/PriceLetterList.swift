import Foundation
import Store
import Vocabulary

extension Portal {
    /// What became of the letters about announced prices, for evidence: a JSON object a line, for each change one and below
    /// it one for each contract. Nobody's address is in it.
    public func priceLetters(change: String? = nil) async throws -> [String] {
        let today = clock.now().day
        let found = try await store.read { db in
            (proofs: try db.priceLetterProofs(change: change), mails: try db.priceMails())
        }
        var mails: [PriceNotice: [PriceMail]] = [:]
        for mail in found.mails {
            guard let letter = try? JSONDecoder().decode(PriceChangeLetter.self, from: Data(mail.payload.utf8)) else {
                continue
            }
            mails[PriceNotice(change: ID(stored: letter.change), contract: ID(stored: letter.contract)), default: []]
                .append(mail)
        }
        let rows = found.proofs.map { proof in
            let own = mails[PriceNotice(change: proof.changeID, contract: proof.contractID)] ?? []
            return PriceLetterRow(proof: proof, mails: own, state: proof.state(own, on: today))
        }
        try await noteLeaving(rows.count, as: .priceLettersHandedOver, about: "price letters")
        return Dictionary(grouping: rows, by: \.proof.change).values
            .sorted { ($0[0].proof.validFrom, $0[0].proof.change) < ($1[0].proof.validFrom, $1[0].proof.change) }
            .flatMap { PriceLetterRow.lines($0) }
    }
}

/// One notice with its e-mails.
private struct PriceLetterRow {
    let proof: PriceLetterProof
    let mails: [PriceMail]
    let state: PriceLetterProof.State

    static func lines(_ rows: [PriceLetterRow]) -> [String] {
        guard let proof = rows.first?.proof else { return [] }
        let counts = PriceLetterProof.State.allCases.map { state in
            (state.rawValue, String(rows.count { $0.state == state }))
        }
        let head = object(
            [
                ("change", proof.change), ("tariff", proof.tariff), ("valid_from", proof.validFrom.iso),
                ("announced_at", proof.announcedAt.iso),
            ], numbers: [("contracts", String(rows.count))] + counts)
        return [head] + rows.map(\.line)
    }

    private var line: String {
        let sent = mails.compactMap(\.sentAt)
        return Self.object(
            [
                ("change", proof.change), ("contract", proof.contract.value), ("state", state.rawValue),
                ("made_at", proof.madeAt?.iso), ("first_sent_at", sent.min()?.iso), ("last_sent_at", sent.max()?.iso),
                ("gave_up_at", mails.compactMap(\.gaveUpAt).max()?.iso),
            ], numbers: [("mails", String(mails.count)), ("mails_sent", String(sent.count))])
    }

    private static func object(_ texts: [(String, String?)], numbers: [(String, String)]) -> String {
        let words = texts.compactMap { name, value in
            value.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
        }
        return "{\((words + numbers.map { "\(ExportRows.quoted($0)):\($1)" }).joined(separator: ","))}"
    }
}
