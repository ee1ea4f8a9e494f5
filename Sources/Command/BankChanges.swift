import ArgumentParser
import Portal

/// `kundenportal bank-changes`
struct BankChanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank-changes",
        abstract: "Prints mandates and other changes of how contracts are paid that billing has not taken over yet.",
        discussion: "One JSON object a line on standard output, with whole account numbers: let nobody else read it.")

    func run() async throws {
        try await Start.open { portal in
            for line in try await portal.bankChanges() { print(line) }
        }
    }
}
