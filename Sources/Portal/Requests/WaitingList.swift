import Store
import Vocabulary

/// Everything that waits for staff, to read and for programs.
public struct WaitingList: Sendable {
    /// One line a request, with a head.
    public let table: [String]
    /// A JSON object a request.
    public let json: [String]

    init(_ waiting: [WaitingRequest], _ keys: Keys, today: Day) {
        let rows = waiting.map { Row($0, keys, today: today) }
        json = rows.map(\.json)
        let cells = [Row.head] + rows.map(\.cells)
        let widths = Row.head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        table = cells.map { line in
            var text = ""
            for (cell, width) in zip(line, widths) {
                text += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            return text.trimmed
        }
    }

    private struct Row {
        static let head = ["NUMBER", "KIND", "STATE", "WAITS FOR", "PROMISED", "DAYS LATE", "PHONE", "CLOCKS"]
        let cells: [String]
        let json: String

        init(_ waiting: WaitingRequest, _ keys: Keys, today: Day) {
            let (request, late) = (waiting.request, waiting.daysLate(on: today))
            let ball = RequestBall(request.state)?.rawValue ?? "-"
            let phone = waiting.phone.map { sealed in
                (try? keys.open(sealed, for: SealedColumn.callback.place(of: request.id.value)))
                    .map { String(decoding: $0, as: UTF8.self) } ?? "cannot be opened"
            }
            let clocks = waiting.clocks.map { "\($0.until.iso) \($0.duty.english) (\($0.norm))" }
            cells = [
                request.number.value, request.kind, request.state.rawValue, ball, request.promisedOn?.iso ?? "-",
                late.map(String.init) ?? "-", phone ?? "-", clocks.isEmpty ? "-" : clocks.joined(separator: "; "),
            ]
            let fields = [
                HandoverField("request", request.number.value), HandoverField("kind", request.kind),
                HandoverField("state", request.state.rawValue), HandoverField("waits_for", ball),
                HandoverField("contract_number", request.contract?.value),
                HandoverField("received_at", request.receivedAt.iso),
                HandoverField("promised_on", request.promisedOn?.iso),
                HandoverField("clocks", json: "[\(waiting.clocks.map(Self.json).joined(separator: ","))]"),
                HandoverField("days_late", json: late.map(String.init) ?? "null"), HandoverField("phone", phone),
            ]
            json = "{\(fields.compactMap(\.written).joined(separator: ","))}"
        }

        private static func json(_ clock: StatutoryDeadline) -> String {
            let fields = [
                HandoverField("duty", clock.duty.german), HandoverField("norm", clock.norm),
                HandoverField("until", clock.until.iso),
            ]
            return "{\(fields.compactMap(\.written).joined(separator: ","))}"
        }
    }
}

extension Portal {
    /// What waits for staff: with the house or the grid operator, and what is late of the rest. `isOverdue`: only what is late.
    public func waitingList(onlyOverdue isOverdue: Bool) async throws -> WaitingList {
        let today = clock.now().day
        let waiting = try await store.read { try $0.waitingRequests() }.filter {
            isOverdue ? $0.daysLate(on: today) != nil : $0.isWork(on: today)
        }
        try await noteLeaving(waiting.count, as: .requestsHandedOver, about: "requests")
        return WaitingList(waiting, keys, today: today)
    }
}
