import HTTPTypes
import Store
import Vocabulary

/// A program says that it works at a request, so that no other does. A claim lapses by itself.
enum ClaimRequest {
    /// A day and a night.
    static let minutes = 24 * 60

    struct Result: Encodable {
        let request: String
        var claimedUntil: String?

        enum CodingKeys: String, CodingKey {
            case request
            case claimedUntil = "claimed_until"
        }
    }

    static func claim(_ visit: MachineVisit) async throws -> Answer {
        let (number, now, machine) = (try visit.requestNumber(), visit.request.now, visit.machine)
        let once = try OnceByKey(visit)
        return try await once.run {
            try await visit.portal.store.write(about: "claims") { db in
                try once.check(db)
                guard let request = try db.request(numbered: number) else { throw Refusal.notFound }
                guard !request.state.isClosed else {
                    let problem = APIProblem("request-closed", .conflict, "The request is closed")
                    return try once.keep(.conflict, problem, db)
                }
                let until = now.adding(minutes: minutes)
                guard try db.claim(request.id, for: machine.token, until: until, at: now) != nil else {
                    return ClaimRequest.taken.answer
                }
                try visit.noteRow(isRefused: false, db)
                return try once.keep(.ok, Result(request: number.value, claimedUntil: until.iso), db)
            }
        }
    }

    static func release(_ visit: MachineVisit) async throws -> Answer {
        let (number, machine) = (try visit.requestNumber(), visit.machine)
        let once = try OnceByKey(visit)
        return try await once.run {
            try await visit.portal.store.write(about: "claims") { db in
                try once.check(db)
                guard let request = try db.request(numbered: number) else { throw Refusal.notFound }
                try db.release(request.id, of: machine.token)
                try visit.noteRow(isRefused: false, db)
                return try once.keep(.ok, Result(request: number.value), db)
            }
        }
    }

    /// Not kept under the key: who asks again later may get it.
    static let taken = APIProblem(
        "request-claimed", .conflict, "Another program works at the request",
        detail: "Read it again later; a claim lapses after a day.")
}
