import Store
import Testing
import Vocabulary

@testable import Portal

/// What the utility's systems tell everybody is told everybody, beside what the office writes.
@Suite struct IncidentTests {
    private static func outage(_ house: TestPortal, ends: Bool) -> String {
        let (now, end) = (house.clock.now, #","ends_at":"\#(house.clock.now.adding(minutes: -1).iso)""#)
        return #"""
            {"kind":"outage","title":"Störung in Lankow","words":"In Lankow ist der Strom weg.","begins_at":"\#(now.adding(hours: -2).iso)"\#(ends ? end : "")}
            """#
    }

    @Test(arguments: Engine.all)
    func `an outage is shown from its begin until its end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let (program, guest) = (try await Program(house), Visitor.guest(house))
            #expect(try await !guest.open("/status").text.contains("Lankow"))
            let path = "/api/v1/incidents/I-1"
            #expect(try await program.ask("PUT", path, Self.outage(house, ends: false)).status == 201)
            #expect(try await guest.open("/status").text.contains("In Lankow ist der Strom weg."))
            #expect(try await guest.open("/anmelden").text.contains("Störung in Lankow"))
            let ended = try await program.ask("PUT", path, Self.outage(house, ends: true))
            #expect(ended.json["outcome"] as? String == "changed", "\(ended.text)")
            #expect(try await !guest.open("/anmelden").text.contains("Störung in Lankow"))
        }
    }

    @Test(
        arguments: [
            (#""kind":"planned","begins_at":"2026-11-22T08:00:00.000Z""#, "ends_at is missing"),
            (
                #""kind":"outage","begins_at":"2026-11-22T08:00:00.000Z","ends_at":"2026-11-22T08:00:00.000Z""#,
                "ends_at does not lie behind begins_at"
            ), (#""kind":"flood","begins_at":"2026-11-22T08:00:00.000Z""#, "kind is none of"),
            (#""kind":"news","begins_at":"22.11.2026""#, "begins_at is not a time"),
        ])
    func `what cannot stand is refused`(fields: String, reason: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let body = #"{"title":"x","words":"y",\#(fields)}"#
            let reply = try await Program(house).ask("PUT", "/api/v1/incidents/I-1", body)
            #expect(reply.status == 422 && reply.text.contains(reason), "\(reply.text)")
        }
    }
}
