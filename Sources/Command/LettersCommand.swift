import ArgumentParser
import Portal

/// `kundenportal letters`
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Letters that wait since a backup was put back.",
        discussion: "With SQLite while the service is stopped.", subcommands: [List.self, Release.self, Drop.self])

    /// `kundenportal letters list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints them, the oldest first: identity, when, how often tried, kind, whom to.")

        func run() async throws {
            try await Start.open { print(try await $0.heldLetters()) }
        }
    }

    /// `kundenportal letters release`
    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends them: those named, or all; with all the portal also writes letters by itself again.")

        @Argument(help: "Identities of the list; none for all.")
        var letters: [String] = []

        func run() async throws {
            try await Start.open { print(try await $0.releaseLetters(letters)) }
        }
    }

    /// `kundenportal letters drop`
    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Gives letters up that were sent before.")

        @Argument(help: "Identities of the list.")
        var letters: [String] = []

        @Flag(help: "All of them.")
        var all = false

        func run() async throws {
            try await Start.open { print(try await $0.dropLetters(letters, all: all)) }
        }
    }
}
