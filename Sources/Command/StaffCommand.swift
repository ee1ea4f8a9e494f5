import ArgumentParser
import Portal

/// `kundenportal staff`
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Who may work in the office (/service).",
        discussion: "With SQLite while the service is stopped. Everybody else is invited from the office itself.",
        subcommands: [Add.self, Invite.self, Lock.self, List.self])

    /// `kundenportal staff add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds somebody and prints the one-time link by which they set password and second factor.")

        @Argument(help: "As colleagues read it, as \"Petra Paulsen\".")
        var name: String

        @Argument(help: "Where letters go, and what they sign in with.")
        var email: String

        @Argument(help: "reader, clerk, approver, admin or auditor.")
        var role: String

        func run() async throws {
            try await StaffCommand.say { try await $0.addStaff(name: name, email: email, role: role) }
        }
    }

    /// `kundenportal staff invite`
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes somebody's password, second factor and lock away, and prints a new one-time link.")

        @Argument(help: "Of somebody who is there already.")
        var email: String

        func run() async throws {
            try await StaffCommand.say { try await $0.inviteStaff(email: email) }
        }
    }

    /// `kundenportal staff lock`
    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends somebody's access at once.")

        @Argument(help: "Of somebody who is there.")
        var email: String

        func run() async throws {
            try await StaffCommand.say { try await $0.lockStaff(email: email) }
        }
    }

    /// `kundenportal staff list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints everybody: address, role, standing, name.")

        func run() async throws {
            try await StaffCommand.say { try await $0.staffList().joined(separator: "\n") }
        }
    }

    /// Opens the portal, prints what was done or why it was not, and closes it again.
    private static func say(_ work: (Portal) async throws -> String) async throws {
        let portal = try await Start.portal(try Start.settings(), for: .serving)
        do {
            print(try await work(portal))
            await portal.close()
        } catch {
            await portal.close()
            throw Start.sentence(error)
        }
    }
}
