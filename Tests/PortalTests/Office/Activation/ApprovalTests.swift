import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Who may open what with an application, and what a refusal gives away.
@Suite struct ApprovalTests {
    /// A stranger must not learn from it that there is an account.
    @Test func `whether something does not fit or exists already reads the same`() throws {
        let told = try ["passt-nicht", "nicht-eindeutig", "zugang"].map { name in
            var form = RefuseAccessForm()
            form.reason.fill(name)
            let words = form.read()
            return try #require(words)
        }
        #expect(Set(told).count == 1)
        #expect(told.first?.english.contains("cannot make an account") == true)
    }

    /// Four eyes: the letter waited already, ordered by somebody else.
    @Test(arguments: Engine.all)
    func `who approved an application by post does not draw its code`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let application = ID<AccessApplication>(stored: try await house.applied())
            let petra = try await house.hire("Petra", .clerk).id
            let renate = try await house.hire("Renate", .approver).id
            let achim = try await house.hire("Achim", .admin).id
            try await house.orderLetter(by: petra)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                let customer = Cast.id("customer 100003", of: Contract.self).value
                let letter = try #require(
                    try db.orderCodeLetter(for: customer, as: .application, by: renate, at: now))
                #expect(try db.waitingCodeLetters(of: nil, for: renate, most: 9).count == 1)
                #expect(try db.decide(application, .post, customer: customer, letter: letter, by: renate, at: now))
                #expect(try db.waitingCodeLetters(of: nil, for: renate, most: 9).isEmpty)
                #expect(try db.waitingCodeLetters(of: nil, for: petra, most: 9).isEmpty)
                #expect(try db.waitingCodeLetters(of: nil, for: achim, most: 9).count == 1)
                #expect(try db.waitingLetters(orderedBy: renate).ownOrders == 1)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `an account that went into another one gets no contracts`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = \(Cast.anna.email) WHERE number = '100003'")
            }
            let id = try await house.applied(Applicant(email: Cast.anna.email))
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await petra.open("/service/freischaltung/\(id)").press("Freischalten: Link per E-Mail")
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first { $0.subject == "Ihr Zugang zum Kundenportal" })
            #expect(try await Visitor.guest(house).open(letter.link()).status == 200)
            let end = house.clock.now.adding(days: 30)
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE account SET merged_into = \(Cast.clara.account), closes_at = \(end)
                    WHERE id = \(Cast.anna.account)
                    """)
            }
            #expect(try await Visitor.guest(house).open(letter.link()).status == 410)
        }
    }
}
