import ArgumentParser
import Portal

/// `kundenportal price-letters`
struct PriceLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price-letters",
        abstract: "Prints which letters about announced prices were made, sent, late or not sent, and when.",
        discussion:
            "One JSON object a line on standard output: a line for each price change, below it one for each of its contracts."
    )

    @Option(help: "Only the price change with this external_id.")
    var change: String?

    func run() async throws {
        try await Start.open { portal in
            for line in try await portal.priceLetters(change: change) { print(line) }
        }
    }
}
