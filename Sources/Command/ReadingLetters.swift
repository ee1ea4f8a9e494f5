import ArgumentParser
import Foundation
import Portal

/// `kundenportal reading-letters FOLDER`
struct ReadingLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading-letters",
        abstract: "Writes a letter on paper, as PDF, for each contract whose reading is due and not there.",
        discussion: "Each has a QR code that leads to the page where the reading is told without signing in.")

    @Argument(help: "A new or empty folder. What was written stands in its letters.jsonl.")
    var folder: String

    @Option(help: "The last due day that is asked for, as 2026-01-31. Standard: two weeks ahead.")
    var due: String?

    func run() async throws {
        try await Start.open { portal in
            let count = try await portal.askForReadings(in: URL(filePath: folder), due: due)
            print("\(count) letters in \(folder)")
        }
    }
}
