import ArgumentParser
import Portal

/// `kundenportal keys`
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Changes the key that sensitive columns are sealed with.",
        subcommands: [Rotate.self, Retire.self, Lost.self])

    /// `kundenportal keys rotate`
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new key and seals everything anew with it; finishes what was broken off.")

        @Flag(
            help: "No other process has the database open: makes the key and seals in one run. Always so with SQLite.")
        var alone = false

        func run() async throws {
            try await KeysCommand.say(for: .serving) { portal in
                try await KeyRotation(portal, isAlone: alone || portal.isAlone).run().text
            }
        }
    }

    /// `kundenportal keys retire`
    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes older keys that nothing is sealed with any more.")

        func run() async throws {
            var isNeeded = false
            try await KeysCommand.say(for: .serving) { portal in
                let report = try await KeyRetirement(portal).run()
                isNeeded = !report.needed.isEmpty
                return report.text
            }
            if isNeeded { throw ExitCode(1) }
        }
    }

    /// `kundenportal keys lost`
    struct Lost: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says that the file of a key is lost for good, so that the portal starts without it.")

        @Argument(help: "The number of the key: 1 for the file `key`, 2 for `key.2`.")
        var number: UInt8

        func run() async throws {
            try await KeysCommand.say(for: .withoutKeys) { try await KeyLoss($0).run(number) }
        }
    }

    /// Opens the portal, prints what was done or why it was not, and closes it again.
    private static func say(for purpose: Portal.Purpose, _ work: (Portal) async throws -> String) async throws {
        let portal = try await Start.portal(try Start.settings(), for: purpose)
        do {
            print(try await work(portal))
            await portal.close()
        } catch {
            await portal.close()
            throw Start.sentence(error)
        }
    }
}
