import ArgumentParser
import Foundation
import Portal

/// `kundenportal bounces PLACE`
struct Bounces: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounces",
        abstract: "Reads what mail servers report about letters that did not arrive (RFC 3464).",
        discussion: """
            Marks the addresses as not reachable, tells their owners in the portal, and puts letters the law wants delivered \
            on the print list. What was read in a Maildir is moved from new to cur; reading twice changes nothing.
            """)

    @Argument(help: "A Maildir (the folder with new and cur), or one file.")
    var place: String

    func run() async throws {
        try await Start.open { portal in
            print(try await portal.readBounces(at: URL(filePath: place)))
        }
    }
}
