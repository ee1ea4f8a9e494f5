import ArgumentParser
import Portal

/// `kundenportal requests`
struct Requests: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests",
        abstract: "Prints what customers asked for and staff have to answer, with promises and clocks of the law.",
        discussion: "What is late is told with how late. Holds telephone numbers of faults: let nobody else read it.")

    @Flag(help: "Only what is late.")
    var overdue = false

    @Flag(help: "One JSON object a line instead of a table.")
    var json = false

    func run() async throws {
        try await Start.open(for: .reading) { portal in
            let list = try await portal.waitingList(onlyOverdue: overdue)
            for line in json ? list.json : list.table { print(line) }
        }
    }
}
