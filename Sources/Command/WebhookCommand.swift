import ArgumentParser
import Portal

/// `kundenportal webhook`
struct WebhookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook", abstract: "Makes and ends the addresses that are told what happens to requests.",
        subcommands: [Add.self, List.self, End.self, Replay.self])

    /// `kundenportal webhook add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a webhook and prints its id and its secret, this once.")

        @Argument(help: "What the program is called.")
        var name: String

        @Argument(help: "Where it is told: an address with https.")
        var url: String

        @Flag(help: "Also plain http and addresses within the house.")
        var allowPrivate = false

        func run() async throws {
            try await TokenCommand.say { portal in
                try await portal.makeWebhook(named: name, url: url, isOpen: allowPrivate)
            }
        }
    }

    /// `kundenportal webhook list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints every webhook that was made, without its secret.")

        func run() async throws {
            try await TokenCommand.say { try await $0.webhookLines() }
        }
    }

    /// `kundenportal webhook end`
    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a webhook at once.")

        @Argument(help: "Its id: what `add` printed and `list` shows first.")
        var id: String

        func run() async throws {
            try await TokenCommand.say { portal in
                guard try await portal.endWebhook(id) else {
                    throw ValidationError("There is no living webhook \(id).")
                }
                return ["The webhook \(id) has ended."]
            }
        }
    }

    /// `kundenportal webhook replay`
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells again what was told or given up within the last 30 days.")

        @Argument(help: "Its id.")
        var id: String

        @Option(help: "The place of the feed from which on.")
        var from = 0

        @Flag(help: "Only what was given up.")
        var deadOnly = false

        func run() async throws {
            try await TokenCommand.say { portal in
                guard let count = try await portal.replayWebhook(id, from: from, deadOnly: deadOnly) else {
                    throw ValidationError("There is no living webhook \(id).")
                }
                return ["\(count) messages are told again."]
            }
        }
    }
}
