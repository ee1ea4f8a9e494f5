import Store
import Vocabulary

// Which keys the processes beside this one know. One that was started before a key was made seals with an older key; while
// there is such a one, nothing may be sealed so that it cannot open it, and no key it seals with may go.

extension Portal {
    /// Housekeeping says every hour that a process is there; after two it counts as gone.
    private static let hoursSeen = 2

    /// Notes which key is the newest this process knows. With SQLite there is no other process: rows of others were left
    /// behind by a kill.
    func noteProcess() async throws {
        let (id, newest, now, isAlone) = (process, Int(keys.newest.number), clock.now(), isAlone)
        try await store.write(about: "keys") { db in
            if isAlone { try db.forgetProcesses(except: id) }
            try db.noteProcess(id, newest: newest, at: now)
        }
    }

    /// The newest keys of the other processes that run.
    func keysOfOthers() async throws -> [Int] {
        guard !isAlone else { return [] }
        let (id, moment) = (process, clock.now().adding(hours: -Self.hoursSeen))
        return try await store.read { try $0.newestKeys(except: id, seenSince: moment) }
    }

    /// Throws a sentence while another process knows older keys only.
    func checkOthersKnowNewest() async throws {
        let newest = Int(keys.newest.number)
        let behind = try await keysOfOthers().count { $0 < newest }
        guard behind == 0 else { throw SettingProblem(Self.behind(behind, newest)) }
    }

    static func behind(_ count: Int, _ newest: Int) -> String {
        "\(count) processes of the portal were started before key \(newest) was made and do not know it. Start them again. "
            + "One that was killed counts as gone two hours after it was last seen."
    }
}
