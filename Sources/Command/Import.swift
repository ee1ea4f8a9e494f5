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

    @Option(help: "The file that says what the columns of your own tables mean. Standard: mapping.json in the folder.")
    var mapping: String?

    func run() async throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("\(folder) is not a folder.")
        }
        let settings = try Start.settings()
        let known = try mapping.map { path in
            do {
                return try Mapping.read(file: path)
            } catch {
                throw ValidationError("\(error)")
            }
        }
        let portal = try await Start.portal(settings)
        let result = try await FolderImport(portal, folder: folder, mapping: known).run()
        print(result.text)
        let place = report ?? "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder).report.json"
        try result.file().write(to: URL(filePath: place), options: .atomic)
        print("report: \(place)")
        await portal.close()
        if result.stopped != nil { throw ExitCode(2) }
        if result.refused > 0 { throw ExitCode(1) }
    }
}
