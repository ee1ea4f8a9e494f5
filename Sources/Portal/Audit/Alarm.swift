import Logging
import Store
import Synchronization
import Vocabulary

/// What somebody has to look at.
enum Alarm: String, Sendable, Codable, CaseIterable {
    /// Somebody asked for one thing after another that is not theirs.
    case probing = "document-probing"
    /// Far more documents were opened than a person reads.
    case manyDocuments = "many-documents"
    /// More wrong passwords in a minute than people mistype.
    case signInFailures = "sign-in-failures"
    /// More wrong codes in a day than people mistype.
    case codeGuessing = "code-guessing"
    /// No backup was written for more than a night.
    case backupMissing = "backup-missing"
}

/// How many there were since the start, for `/metrics`.
final class Alarms: Sendable {
    private let counts = Mutex<[Alarm: Int]>([:])

    func count(_ alarm: Alarm) { counts.withLock { $0[alarm, default: 0] += 1 } }

    /// Prometheus text format 0.0.4.
    var text: String {
        let counts = counts.withLock { $0 }
        let name = "portal_alarms_total"
        let lines = ["# HELP \(name) What somebody has to look at.", "# TYPE \(name) counter"]
        let values = Alarm.allCases.map { "\(name){kind=\"\($0.rawValue)\"} \(counts[$0] ?? 0)" }
        return "\((lines + values).joined(separator: "\n"))\n"
    }
}

extension Portal {
    /// After the transaction that raised it.
    func sound(_ alarm: Alarm, request: String) {
        alarms.count(alarm)
        log.warning("alarm", metadata: ["alarm": "\(alarm.rawValue)", "request": "\(request)"])
        bell.ring()
    }
}

extension Session {
    /// Notes an alarm and promises a letter to the operator's security contact, if there is one: at most one an hour for
    /// each kind. At the end of a transaction; `sound` follows it.
    func raise(_ alarm: Alarm, _ act: AuditEntry, tell house: Operator) throws {
        if let contact = house.securityContact, let address = try? EmailAddress(contact),
            try count(.alarmLetters, alarm.rawValue, at: act.at)
        {
            try queue(
                AlarmLetter(alarm: alarm, milliseconds: act.at.millisecondsSince1970), to: address, in: .german,
                at: act.at)
        }
        var act = act
        act.detail[.alarm] = alarm.rawValue
        try audit(act)
    }
}
