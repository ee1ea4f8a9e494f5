import Foundation
import Testing

@testable import Portal

/// What the examples ask for is there: each address answers, and each path of a template leads to a value.
@Suite struct ProgramExamplesTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: SourceFile.project.appending(path: "examples/\(path)"), encoding: .utf8)
    }

    /// The value at `next_instalment.cents` or `meters[0].number`.
    private static func value(_ path: String, in json: [String: Any]) -> Any? {
        path.split(separator: ".").reduce(json as Any?) { place, part in
            let name = part.prefix { $0 != "[" }
            let inside = (place as? [String: Any])?[String(name)]
            guard let index = Int(part.dropFirst(name.count + 1).dropLast()) else { return inside }
            let list = inside as? [Any] ?? []
            return list.indices.contains(index) ? list[index] : nil
        }
    }

    @Test func `Home Assistant finds every value`() async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await OwnProgram.make(house, .anna, [.contracts, .consumption, .readings])
            let lines = try Self.text("home-assistant/configuration.yaml").split(separator: "\n").map(String.init)
            var reply: Program.Reply?
            var (addresses, paths) = (0, 0)
            for line in lines {
                if let place = line.range(of: "resource: https://portal.example.org") {
                    let answer = try await program.ask("GET", String(line[place.upperBound...]))
                    #expect(answer.status == 200, "\(line)")
                    (reply, addresses) = (answer, addresses + 1)
                } else if let place = line.range(of: "value_json.") {
                    let path = line[place.upperBound...].prefix { $0.isLetter || $0.isNumber || "_.[]".contains($0) }
                    #expect(Self.value(String(path), in: reply?.json ?? [:]) != nil, "\(path)")
                    paths += 1
                }
            }
            #expect(addresses == 3 && paths == 6)
            let report = try #require(lines.first { $0.contains("url: https://portal.example.org") })
            let path = String(report.split(separator: "portal.example.org").last ?? "")
            let payload = try #require(lines.first { $0.contains("payload: '") })
            let body = payload.split(separator: "'")[1].replacing("{{ value }}", with: "17000")
            #expect(try await program.ask("POST", path, String(body)).status == 201)
        }
    }

    @Test func `the shell reports to an address there is, in a form that is taken`() async throws {
        try await TestPortal.run { (house) async throws in
            let script = try Self.text("shell/report-reading.sh")
            #expect(script.contains("\"$portal/api/v1/me/contracts/$contract/readings\""))
            #expect(script.contains("Idempotency-Key: ") && script.contains("Content-Type: application/json"))
            let sent = try #require(script.split(separator: "\n").first { $0.contains("--data ") })
            let body = sent.split(separator: "--data ").last.map(String.init) ?? ""
            let json = body.dropFirst().dropLast().replacing("\\\"", with: "\"").replacing("$value", with: "17000")
            let program = try await OwnProgram.make(house, .anna, [.readings], for: [Cast.strom])
            let reply = try await program.ask("POST", OwnProgram.contract(Cast.strom, "/readings"), String(json))
            #expect(reply.status == 201, "\(json): \(reply.text)")
        }
    }
}
