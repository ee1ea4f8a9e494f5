import ArgumentParser
import Portal

/// `kundenportal consent-proof`
struct ConsentProof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent-proof",
        abstract: "Shows what is kept of the consents of closed accounts that named an e-mail address or a number.",
        discussion: "Reads the address or number from standard input, so that it stands in no list of processes.")

    func run() async throws {
        guard let contact = readLine(), !contact.isEmpty else {
            throw ValidationError("Standard input holds no address or number.")
        }
        let portal = try await Start.portal(try Start.settings(), for: .reading)
        let lines = try await portal.consentProofs(of: contact)
        await portal.close()
        for line in lines { print(line) }
        if lines.isEmpty { throw ExitCode(1) }
    }
}
