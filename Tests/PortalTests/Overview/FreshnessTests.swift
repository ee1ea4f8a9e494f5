import HTTPTypes
import Store
import Testing
import Vocabulary

@testable import Portal

/// Each page says of which day its own kind of data is: a delivery of bills makes no document newer.
@Suite struct FreshnessTests {
    static let pages: [(kind: ImportFile, path: String)] = [
        (.contracts, "/vertraege/\(Cast.strom)"), (.tariffs, "/vertraege/\(Cast.strom)"),
        (.documents, "/postfach"), (.bills, "/vertraege/\(Cast.strom)/rechnungen"),
        (.readings, "/vertraege/\(Cast.strom)/verbrauch"), (.series, "/vertraege/\(Cast.strom)/verbrauch"),
    ]

    @Test(arguments: Engine.all)
    func `a page tells the day of its kind and of no other`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for path in Set(Self.pages.map(\.path)) {
                #expect(try await !anna.open(path).text.contains("Stand der Daten"), "\(path)")
            }
            for kind in Set(Self.pages.map(\.kind)) {
                house.clock.advance(minutes: 2)
                let now = house.clock.now
                try await house.store.write(about: "test") { try $0.noteDelivered(kind, at: now) }
                for (mine, path) in Self.pages {
                    let isTold = try await anna.open(path).text.contains("Stand der Daten: \(now.german)")
                    let isOfPage = Self.pages.contains { $0.path == path && $0.kind == kind }
                    #expect(isTold == isOfPage, "\(kind) \(mine) \(path)")
                }
                #expect(try await anna.open("/uebersicht").text.contains("Stand der Daten: \(now.german)"))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `programs that send all the time write the moment once a minute`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let first = house.clock.now
            for seconds in [0, 30, 31] {
                house.clock.advance(seconds: seconds)
                let now = house.clock.now
                try await house.store.write(about: "test") { try $0.noteDelivered(.bills, at: now) }
                let known = try await house.store.read { try $0.lastDelivery(.bills) }
                #expect(known == (seconds == 31 ? now : first))
            }
        }
    }
}
