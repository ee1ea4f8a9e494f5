import ArgumentParser
import Portal

/// `kundenportal doctor`
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks settings, folder, database, keys and mail, and says what is not as it must be.")

    func run() async throws {
        let portal = try await Start.portal(try Start.settings(), for: .withoutKeys)
        let findings = await Examination(portal).findings()
        for finding in findings { print("\(finding.isWell ? "ok  " : "BAD ") \(finding.words)") }
        await portal.close()
        if findings.contains(where: { !$0.isWell }) { throw ExitCode(1) }
    }
}
