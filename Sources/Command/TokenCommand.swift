import ArgumentParser
import Portal

/// `kundenportal token`
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Gives and ends the tokens with which programs use the API.",
        subcommands: [Add.self, List.self, End.self])

    /// `kundenportal token add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token and prints it, this once.",
            discussion: "Scopes: master-data:write documents:write requests:read requests:write bank:read")

        @Argument(help: "What the program is called.")
        var name: String

        @Option(help: "What it may do, with blanks between.")
        var scopes: String

        @Option(help: "Networks it may be used from, with commas between; everywhere without them.")
        var networks = ""

        @Option(help: "How many days it lives, 365 at most.")
        var days = 365

        func run() async throws {
            try await TokenCommand.say {
                [try await $0.makeToken(named: name, scopes: scopes, networks: networks, days: days)]
            }
        }
    }

    /// `kundenportal token list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints every token that was given, without its secret.")

        func run() async throws {
            try await TokenCommand.say { try await $0.tokenLines() }
        }
    }

    /// `kundenportal token end`
    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a token at once.")

        @Argument(help: "Its id: the second part of the token, and what `list` shows first.")
        var id: String

        func run() async throws {
            try await TokenCommand.say { portal in
                guard try await portal.endToken(id) else { throw ValidationError("There is no living token \(id).") }
                return ["The token \(id) has ended."]
            }
        }
    }

    static func say(_ work: (Portal) async throws -> [String]) async throws {
        let portal = try await Start.portal(try Start.settings())
        do {
            for line in try await work(portal) { print(line) }
        } catch let problem as Portal.TokenProblem {
            await portal.close()
            throw ValidationError(problem.description)
        } catch {
            await portal.close()
            throw error
        }
        await portal.close()
    }
}
