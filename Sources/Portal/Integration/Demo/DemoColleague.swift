import Store
import Vocabulary

/// Somebody who can sign in to the office of the demo. Password and key of the app are known to everybody, so there are none
/// of these outside of the demo.
public struct DemoColleague: Sendable {
    public let name, email, password: String
    /// What they may do.
    public let role: String
    /// The key of their app, as it is typed into one.
    public let key: String
    let secret: [UInt8]

    private init(_ name: String, _ role: StaffRole) {
        self.name = name
        self.role = role.rawValue
        email = "\(name.lowercased())@buero.example.org"
        password = "Mecklenburg-\(name)"
        secret = Array("DemoStadtwerke\(name)!!!!".utf8.prefix(TOTP.secretBytes))
        key = Base32.string(secret)
    }

    public static let all = [DemoColleague("Petra", .approver), DemoColleague("Achim", .admin)]

    /// Lets everybody in. Who is there already stays as they are.
    static func add(to portal: Portal) async throws {
        let (now, keys) = (portal.clock.now(), portal.keys)
        for one in all {
            let (email, hash) = (try EmailAddress(one.email), try await portal.passwords.hash(one.password))
            let role = StaffRole(rawValue: one.role) ?? .reader
            try await portal.store.write(about: "staff") { db in
                guard let id = try db.addStaff(one.name, email, as: role, by: nil, at: now) else { return }
                let sealed = try keys.seal(one.secret, for: SealedColumn.staffSecondFactor.place(of: id.value))
                _ = try db.join(id, password: hash, sealed: sealed, step: nil, at: now)
            }
        }
    }
}
