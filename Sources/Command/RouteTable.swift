import ArgumentParser
import Portal

/// `kundenportal routes --json`
struct RouteTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Lists every route with who may use it.")

    @Flag(help: "As JSON, for tests and tools.")
    var json = false

    func run() {
        print(json ? RouteList.json : RouteList.text)
    }
}
