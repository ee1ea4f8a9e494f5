import ArgumentParser
import Portal

/// `kundenportal keys`
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Changes the key that sensitive columns are sealed with.",
        subcommands: [Rotate.self, Retire.self])

    /// `kundenportal keys rotate`
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new key and seals everything anew with it; finishes what was broken off.")

        @Flag(
            help: "No other process has the database open: makes the key and seals in one run. Always so with SQLite.")
        var alone = false

        func run() async throws {
            let portal = try await Start.portal(try Start.settings())
            let report = try await KeyRotation(portal, isAlone: alone || portal.isAlone).run()
            print(report.text)
            await portal.close()
            if !report.unreadable.isEmpty { throw ExitCode(1) }
        }
    }

    /// `kundenportal keys retire`
    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes older keys that nothing is sealed with any more.")

        func run() async throws {
            let portal = try await Start.portal(try Start.settings())
            let report = try await KeyRetirement(portal).run()
            print(report.text)
            await portal.close()
            if !report.needed.isEmpty { throw ExitCode(1) }
        }
    }
}
