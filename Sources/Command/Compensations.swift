import ArgumentParser
import Portal

/// `kundenportal compensations`
struct Compensations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compensations",
        abstract: "Prints what is due for faults of the internet and missed appointments and is not credited yet.",
        discussion: "One JSON object a line on standard output, each again until answers.jsonl says credited_on.")

    func run() async throws {
        let portal = try await Start.portal(try Start.settings())
        do {
            for line in try await portal.compensations() { print(line) }
        } catch {
            await portal.close()
            throw error
        }
        await portal.close()
    }
}
