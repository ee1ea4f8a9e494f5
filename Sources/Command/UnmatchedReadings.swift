import ArgumentParser
import Portal

/// `kundenportal unmatched-readings`
struct UnmatchedReadings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmatched-readings",
        abstract: "Prints readings that came without signing in and that somebody has to look at.",
        discussion: "One JSON object a line on standard output, each again until answers.jsonl closes its request.")

    func run() async throws {
        try await Start.open(for: .reading) { portal in
            for line in try await portal.readingsToLookAt() { print(line) }
        }
    }
}
