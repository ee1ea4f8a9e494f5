import ArgumentParser
import Foundation
import Portal

/// `kundenportal codes`
struct Codes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Letters on paper with registration codes, as for a print shop.",
        discussion: "With SQLite while the service is stopped. The office does the same for few (/service/codes).",
        subcommands: [Order.self, Draw.self])

    /// `kundenportal codes order`
    struct Order: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Orders a letter for every customer without an account and without a code that counts.")

        @Option(help: "Only who has a contract of this kind: strom, gas or internet.")
        var commodity: String?

        @Option(help: "Only where the postal code begins so, as 190.")
        var postalCode: String?

        func run() async throws {
            try await Start.open { portal in
                print(try await portal.orderCodeLetters(commodity: commodity, postalCode: postalCode))
            }
        }
    }

    /// `kundenportal codes draw FOLDER`
    struct Draw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draws the codes of letters that wait, and writes them as PDF files of 50 letters each.",
            discussion: "Codes are stored as hashes only: what was lost is drawn again in the office, with other codes."
        )

        @Argument(help: "A new or empty folder. Who is on which page stands in its letters.jsonl.")
        var folder: String

        @Option(help: "The number of a batch, as S-2026-1234. Standard: letters that were ordered one by one.")
        var batch: String?

        func run() async throws {
            try await Start.open { portal in
                let count = try await portal.drawCodes(in: URL(filePath: folder), batch: batch)
                print("\(count) letters in \(folder)")
            }
        }
    }
}
