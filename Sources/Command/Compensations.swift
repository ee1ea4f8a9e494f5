import ArgumentParser
import Portal

/// `kundenportal compensations`
struct Compensations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compensations",
        abstract: "Prints what is due for faults of the internet and missed appointments and is not credited yet.",
        discussion: "One JSON object a line on standard output, each again until answers.jsonl says credited_on.")

    func run() async throws {
        try await Start.open { portal in
            for line in try await portal.compensations() { print(line) }
        }
    }
}
