import ArgumentParser
import Foundation
import Portal

/// `kundenportal bo4e`
struct BO4ECommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bo4e", abstract: "Reads and writes customers' data as BO4E (docs/integration.md).",
        discussion: "With SQLite while the service is stopped.", subcommands: [Import.self, Export.self])

    /// `kundenportal bo4e import PLACE`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Brings BO4E objects into the portal; what cannot stand is named with its place and a reason.")

        @Argument(help: "A JSON file, or a folder with such files.")
        var place: String

        @Option(help: "Where the report is written as JSON. Standard: beside it, with .report.json at the end.")
        var report: String?

        func run() async throws {
            guard FileManager.default.fileExists(atPath: place) else {
                throw ValidationError("\(place) is neither a file nor a folder.")
            }
            let place = place.hasSuffix("/") ? String(place.dropLast()) : place
            try await Start.open { portal in
                let result = try await BO4EImport(portal, place: place).run()
                print(result.text)
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
                let file = report ?? "\(place).report.json"
                try encoder.encode(result).write(to: URL(filePath: file), options: .atomic)
                print("report: \(file)")
                if result.stopped != nil { throw ExitCode(2) }
                if result.refused > 0 { throw ExitCode(1) }
            }
        }
    }

    /// `kundenportal bo4e export --to FOLDER`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes all customers with contracts, meters, readings and bills for Strom and Gas.",
            discussion: "With names, addresses and dates of birth: let nobody else read the folder.")

        @Option(help: "A new or empty folder.")
        var to: String

        func run() async throws {
            try await Start.open { portal in
                do {
                    let written = try await BO4EExport(portal, to: to).run()
                    for (kind, count) in written.counts { print("\(kind): \(count)") }
                    if written.withoutSparte > 0 {
                        print(
                            "\(written.withoutSparte) contracts for Internet are left out: BO4E has no Sparte for it.")
                    }
                } catch let problem as BO4EExport.Problem {
                    throw ValidationError(problem.description)
                }
            }
        }
    }
}
