import ArgumentParser
import Foundation
import Portal

/// `kundenportal import FOLDER`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings a folder of the billing system's files into the portal (docs/integration.md).")

    @Argument(help: "The folder with customers.jsonl, contracts.jsonl and the others.")
    var folder: String

    @Option(help: "Where the report is written as JSON. Standard: beside the folder, with .report.json at the end.")
    var report: String?

    func run() async throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("\(folder) is not a folder.")
        }
        let portal = try await Start.portal(try Start.settings())
        let result = try await FolderImport(portal, folder: folder).run()
        print(result.text)
        let place = report ?? "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder).report.json"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(result).write(to: URL(filePath: place), options: .atomic)
        print("report: \(place)")
        await portal.close()
        if result.stopped != nil { throw ExitCode(2) }
        if result.refused > 0 { throw ExitCode(1) }
    }
}
