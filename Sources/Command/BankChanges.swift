import ArgumentParser
import Portal

/// `kundenportal bank-changes`
struct BankChanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank-changes",
        abstract: "Prints mandates and other changes of how contracts are paid that billing has not taken over yet.",
        discussion: "One JSON object a line on standard output, with whole account numbers: let nobody else read it.")

    func run() async throws {
        let portal = try await Start.portal(try Start.settings())
        do {
            for line in try await portal.bankChanges() { print(line) }
        } catch {
            await portal.close()
            throw error
        }
        await portal.close()
    }
}
