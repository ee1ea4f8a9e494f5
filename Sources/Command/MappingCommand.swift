import ArgumentParser
import Foundation
import Portal

/// `kundenportal mapping FILE [FOLDER]`
struct MappingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping",
        abstract: "Checks a mapping file, and shows what it makes of the tables in a folder.",
        discussion: """
            Nothing is written and no database is needed. Prints of each table its first row as the import would read it, and \
            every row that could not be read. Holds data of customers: let nobody else read it.
            """)

    @Argument(help: "The mapping file, as JSON.")
    var file: String

    @Argument(help: "A folder with tables.")
    var folder: String?

    func run() async throws {
        let mapping: Mapping
        do {
            mapping = try Mapping.read(file: file)
        } catch {
            throw ValidationError("\(error)")
        }
        print("\(file): no mistake found")
        guard let folder else { return }
        let trial = MappingTrial(mapping, folder: folder)
        var hasRefused = false
        for line in trial.lines() {
            print(line.words)
            hasRefused = hasRefused || line.isRefusal
        }
        if hasRefused { throw ExitCode(1) }
    }
}
