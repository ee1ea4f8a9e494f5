import ArgumentParser
import Portal

/// `kundenportal audit verify`
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The security log.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks that no row of the security log was changed, added or taken away.")

        @Option(help: "The head a former check printed, as POSITION:HASH. The log has to hold that row still.")
        var known: String?

        func run() async throws {
            let result = try await verified(try Start.settings())
            print("rows: \(result.count)")
            print("begin: \(result.begin ?? "no row")")
            print("front: \(result.front)")
            print("head: \(result.head)")
            print(result.trouble ?? "The log is whole from its front to its head.")
            if result.trouble != nil { throw ExitCode(1) }
        }

        private func verified(_ settings: Settings) async throws -> AuditVerification {
            do {
                return try await AuditVerification(beside: settings, known: known)
            } catch {
                throw Start.sentence(error)
            }
        }
    }
}
