import Foundation
import HTTPTypes
import Store
import Vocabulary

/// What happened to requests, in an order that never changes: a program keeps the place it has read up to and asks for what
/// is behind it.
enum RequestFeed {
    static let most = 500
    /// What every program can hold as a JSON number (RFC 8259, 6).
    private static let lastPlace = 9_007_199_254_740_991

    static func show(_ visit: MachineVisit) async throws -> Answer {
        let query = visit.request.query
        guard let after = Int(query["after"] ?? "0"), (0...lastPlace).contains(after) else {
            throw APIProblem("query", .badRequest, "after is not a place of the feed")
        }
        let limit = try visit.limit(most: most)
        try await place(visit.portal)
        let entries = try await visit.portal.store.read { try $0.feed(after: after, most: limit + 1) }
        let shown = entries.prefix(limit)
        let lines = shown.map(json)
        let next = shown.last?.position ?? after
        let body =
            "{\"entries\":[\(lines.joined(separator: ","))],\"next\":\(next),\"more\":\(entries.count > limit)}"
        return .bytes(Array(body.utf8), type: "application/json")
    }

    static func one(_ visit: MachineVisit) async throws -> Answer {
        let number = try visit.requestNumber()
        let now = visit.request.now
        try await place(visit.portal)
        let (entries, claim) = try await visit.portal.store.read { db in
            let claim = try db.request(numbered: number).flatMap { try db.claim(of: $0.id, at: now) }
            return (try db.feed(of: number), claim)
        }
        guard !entries.isEmpty else { throw Refusal.notFound }
        let fields = [
            HandoverField("request", number.value),
            HandoverField("claimed_by_you", json: claim.map { String($0.token == visit.machine.token) } ?? "false"),
            HandoverField("claimed_until", claim?.lapsesAt.iso),
            HandoverField("entries", json: "[\(entries.map(json).joined(separator: ","))]"),
        ]
        return .bytes(Array("{\(fields.compactMap(\.written).joined(separator: ","))}".utf8), type: "application/json")
    }

    /// Gives places to all that has none, some thousand at a time, so that nobody waits long for the writer.
    static func place(_ portal: Portal) async throws {
        guard try await portal.store.read({ try $0.hasUnfedEvents() }) else { return }
        while try await portal.store.write(about: "feed", { try $0.feedEvents(most: 2000) }) == 2000 {}
    }

    static func json(_ entry: FeedEntry) -> String {
        let clocks = entry.clocks.map { clock in
            let fields = [
                HandoverField("duty", clock.duty.german), HandoverField("norm", clock.norm),
                HandoverField("until", clock.until.iso),
            ]
            return "{\(fields.compactMap(\.written).joined(separator: ","))}"
        }
        let fields = [
            HandoverField("place", json: String(entry.position)), HandoverField("request", entry.number.value),
            HandoverField("kind", entry.kind), HandoverField("state", entry.state.rawValue),
            HandoverField("by", entry.actor.rawValue), HandoverField("at", entry.happenedAt.iso),
            HandoverField("received_at", entry.receivedAt.iso), HandoverField("promised_on", entry.promisedOn?.iso),
            HandoverField("remark", entry.remark), HandoverField("ends_on", entry.endsOn?.iso),
            HandoverField("contract", entry.contractKey), HandoverField("contract_number", entry.contract?.value),
            HandoverField("customer", entry.customerKey),
            HandoverField("clocks", json: "[\(clocks.joined(separator: ","))]"),
            HandoverField("details", json: isJSON(entry.payload) ? entry.payload : "null"),
        ]
        return "{\(fields.compactMap(\.written).joined(separator: ","))}"
    }

    /// A damaged payload must not break the page of a hundred others.
    private static func isJSON(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
    }
}

extension FeedEntry {
    /// What the law lets nobody wait longer for. None where what was asked cannot be read.
    var clocks: [StatutoryDeadline] {
        guard let type = RequestKinds.all.first(where: { $0.name == kind }),
            let payload: any RequestKind = try? JSONDecoder().decode(type, from: Data(payload.utf8))
        else { return [] }
        return payload.deadlines(receivedOn: receivedAt.day)
    }
}

extension MachineVisit {
    /// The number in the address. What is none does not exist.
    func requestNumber() throws(Refusal) -> RequestNumber {
        guard let number = RequestNumber(typed: request.parameters["nummer"] ?? "") else { throw .notFound }
        return number
    }
}
