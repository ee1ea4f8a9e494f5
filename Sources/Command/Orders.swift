import ArgumentParser
import Portal

/// `kundenportal orders`
struct Orders: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Prints orders of new contracts that billing has made no contract of yet.",
        discussion:
            "One JSON object a line on standard output, with whole account numbers and dates of birth: let nobody else read it."
    )

    func run() async throws {
        try await Start.open { portal in
            for line in try await portal.waitingOrders() { print(line) }
        }
    }
}
