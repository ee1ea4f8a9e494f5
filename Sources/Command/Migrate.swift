import ArgumentParser
import Portal

/// `kundenportal migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Brings the database to this version's schema.")

    func run() async throws {
        let portal = try await Start.portal(try Start.settings(), for: .withoutKeys)
        let applied = try await portal.migrate()
        print(
            applied.isEmpty
                ? "The schema is up to date." : "Applied: \(applied.map(String.init).joined(separator: ", "))")
        await portal.close()
    }
}
