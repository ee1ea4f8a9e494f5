import ArgumentParser
import Foundation
import Portal

/// `kundenportal demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty folder with invented customers and serves the portal for them.")

    @Option(help: "How many invented customers beside the cast.")
    var customers = 0

    @Option(help: "Other seeds make other people.")
    var seed: UInt64 = 1

    @Option(help: "How many of them get a login and an open session in sessions.txt.")
    var logins = 0

    @Option(help: "Where the data is. Standard: KUNDENPORTAL_DATA, else demo-data here.")
    var folder: String?

    @Flag(name: .customLong("no-serve"), help: "Only prepares the data.")
    var isPreparing = false

    func run() async throws {
        setStandards()
        var settings = try Start.settings()
        settings.isDemo = true
        let portal = try await Start.portal(settings)
        var dataset = DemoDataset()
        dataset.customers = customers
        dataset.seed = seed
        dataset.logins = min(logins, customers)
        let result = try await dataset.prepare(portal)
        // Not `print`: a test that reads through a pipe waits for these lines.
        FileHandle.standardOutput.write(Data("\(words(result, settings))\n".utf8))
        if isPreparing { return await portal.close() }
        try await Everything.run(portal)
    }

    /// What the environment does not say: this folder, this computer.
    private func setStandards() {
        let here = FileManager.default.currentDirectoryPath
        if let folder { setenv("KUNDENPORTAL_DATA", folder.hasPrefix("/") ? folder : "\(here)/\(folder)", 1) }
        setenv("KUNDENPORTAL_DATA", "\(here)/demo-data", 0)
        let port = ProcessInfo.processInfo.environment["KUNDENPORTAL_PORT"] ?? "8080"
        setenv("KUNDENPORTAL_BASE_URL", "http://localhost:\(port)", 0)
    }

    private func words(_ result: DemoDataset.Result, _ settings: Settings) -> String {
        var lines = [result.report?.text ?? "The folder has data already; nothing was changed.", ""]
        lines.append("Kundenportal: \(settings.baseURL)")
        lines.append("Letters (e-mail): \(settings.baseURL)/demo/briefe")
        lines.append("")
        for login in DemoLogin.all { lines.append("  \(login.email)  \(login.password)  \(login.shows)") }
        lines.append("")
        lines.append("Office: \(settings.baseURL)/service (each with a code of an app that has the key)")
        for one in DemoColleague.all {
            lines.append("  \(one.email)  \(one.password)  key \(one.key)  \(one.role)")
        }
        lines.append("")
        lines.append("Not registered yet: Emil, contract \(result.codeContract), code \(result.code)")
        lines.append("  his letter: \(result.letter)")
        if let sessions = result.sessions { lines.append("Session tokens: \(sessions)") }
        return lines.joined(separator: "\n")
    }
}
