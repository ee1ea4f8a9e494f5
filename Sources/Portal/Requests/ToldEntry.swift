import Store
import Vocabulary

/// One entry of a timeline with the request it belongs to, as letters tell of it.
struct ToldEntry: Sendable {
    let request: ServiceRequest
    /// Nil when nobody can read it: the letter then says less.
    let payload: (any RequestKind)?
    let event: RequestEvent
    /// Of an ordered contract: how far it came with this entry.
    let progress: OrderProgress?
    /// The day supply is to begin, as it was known by then.
    let beginsOn: Day?
    /// What is due for a fault or a missed appointment.
    let compensation: FixedCompensation?

    static func load(_ request: String, at position: Int, _ portal: Portal) async throws -> ToldEntry? {
        let id = ID<ServiceRequest>(stored: request)
        return try await portal.store.read { db in
            guard let request = try db.request(id), let event = try db.event(position, of: id) else { return nil }
            let progress = try db.progress(of: id).filter { $0.position <= position }
            return ToldEntry(
                request: request, payload: RequestKinds.payload(of: request), event: event,
                progress: progress.last { $0.position == position },
                beginsOn: progress.last { $0.beginsOn != nil }?.beginsOn, compensation: try db.compensation(of: id))
        }
    }

    /// What stands above: number, state, promise, and how far an ordered contract is.
    var frame: [Fact] {
        guard let progress else { return request.frame(event) }
        let stage = ContractTexts.state(progress.stage, endsOn: nil)
        return request.frame(event) + [Fact(NewContractRequestTexts.stage, stage)]
    }

    var remark: [Fact] { event.remark.map { [Fact(RequestTexts.remark, RequestTexts.remark($0))] } ?? [] }

    func next(mayAct: Bool) -> Text? { payload?.next(event.state, promisedOn: event.promisedOn, mayAct: mayAct) }
}
