import Store
import Testing
import Vocabulary

@testable import Portal

/// The first page is asked for most: what it costs is counted, so that whoever makes it dearer knows it.
@Suite struct OverviewStatementsTests {
    private static func statements(_ house: TestPortal, _ board: NoticeBoard) async throws -> [String] {
        let now = house.clock.now
        return try await house.store.read { db in
            try StatementBook.of(db) { _ = try Overview.load(for: Cast.anna.account, board, at: now, $0) }
        }
    }

    /// Who is greeted and what there is, cards, orders, changed instalments, documents, and what is under way with and
    /// without a contract.
    private static let everyTime = 7

    @Test(arguments: Engine.all)
    func `what there is not costs nothing, and notices cost once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (board, other) = (NoticeBoard(), NoticeBoard())
            #expect(try await Self.statements(house, board).count == Self.everyTime + 1)
            #expect(try await Self.statements(house, board).count == Self.everyTime)
            #expect(try await Self.statements(house, other).count == Self.everyTime + 1)
            _ = try await Visitor.guest(house).terminate(Cast.strom, name: "Fritz Fremd")
            let declared = try await Self.statements(house, board)
            #expect(declared.count == Self.everyTime + 1)
            #expect(declared.count { $0.contains(") AS told") } == 1)
            try await house.store.write(about: "test") { db in
                try db.noteUndeliverable(
                    try EmailAddress(Cast.anna.email), .full, isBounce: false, at: house.clock.now)
            }
            #expect(try await Self.statements(house, board).count == Self.everyTime + 2)
        }
    }

    /// Each process remembers for itself: the number of changes in the database tells all of them.
    @Test(arguments: Engine.all)
    func `a notice is read once after each change, in every process`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (here, there) = (NoticeBoard(), NoticeBoard())
            for board in [here, there] { _ = try await Self.statements(house, board) }
            let program = try await Program(house)
            for title in ["Bagger", "Bagger", "Marder"] {
                let begin = house.clock.now.adding(hours: -1).iso
                let reply = try await program.ask(
                    "PUT", "/api/v1/incidents/I-1",
                    #"{"kind":"outage","title":"\#(title)","words":"Kein Strom.","begins_at":"\#(begin)"}"#)
                #expect([200, 201].contains(reply.status), "\(reply.text)")
                let isNew = reply.json["outcome"] as? String != "unchanged"
                for board in [here, there] {
                    let read = try await Self.statements(house, board)
                    #expect(read.count { $0.contains("FROM incident") } == (isNew ? 1 : 0), "\(title)")
                    let now = house.clock.now
                    let titles = try await house.store.read { db in
                        try board.notices(of: db.noticeRevision(), at: now, db).map(\.title.german)
                    }
                    #expect(titles == [title])
                }
            }
        }
    }
}
