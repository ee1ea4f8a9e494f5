import Testing
import Vocabulary

@testable import Portal

/// How far what somebody told agrees with what is on file, and what follows from it.
@Suite struct AccessMatchTests {
    private static func customer(
        _ first: String = "Emil", _ last: String = "Ernst", email: String? = "emil.alt@kunden.example",
        bornOn: String? = "1980-03-24", hasOwner: Bool = false, meters: [String] = ["1EMH0000001234"]
    ) -> AccessCandidate {
        AccessCandidate(
            id: "1", number: "100003", firstName: first, lastName: last, street: "Lindenstraße", houseNumber: "7a",
            postalCode: "19053", city: "Schwerin", email: email, bornOn: bornOn,
            supplies: [
                AccessCandidate.Supply(
                    number: "300001234", place: PlaceWords("Am Markt", "1", "19055", "Schwerin"), hasOwner: hasOwner,
                    letterAt: nil, meters: meters)
            ])
    }

    private static func told(_ change: (inout Applicant) -> Void = { _ in }) throws -> AccessClaim {
        var applicant = Applicant(street: "Lindenstraße", email: "emil.alt@kunden.example")
        change(&applicant)
        return try applicant.claim
    }

    /// First and last name that were told and that are on file.
    @Test(arguments: [
        ("Emil", "Ernst", "Emil", "Ernst", AccessMatch.Finding.agrees), ("EMIL", "ernst", "Emil", "Ernst", .agrees),
        ("Jürgen", "Müller", "Juergen", "Mueller", .agrees), ("René", "Weiß", "Rene", "Weiss", .agrees),
        ("Emilia", "Ernst", "Emil", "Ernst", .close), ("Karl", "Maier", "Karl", "Meyer", .close),
        ("Karl", "Maier", "Erna", "Meyer", .differs), ("Eva", "Müller-Lüdenscheidt", "Eva", "Müller", .close),
        ("Ernst", "Emil", "Emil", "Ernst", .close), ("Nora", "Niemand", "Emil", "Ernst", .differs),
    ])
    func `names, however they are spelled`(
        first: String, last: String, knownFirst: String, knownLast: String, expected: AccessMatch.Finding
    ) throws {
        let claim = try Self.told { ($0.first, $0.last) = (first, last) }
        #expect(AccessMatch(claim, Self.customer(knownFirst, knownLast))[.name] == expected)
    }

    /// Street, number, postal code and town.
    @Test(arguments: [
        ("Lindenstraße", "7a", "19053", "Schwerin", AccessMatch.Finding.agrees),
        ("Lindenstr.", "7 A", "19053", "schwerin", .agrees), ("LINDENSTRASSE", "7a", "19053", "Schwerin", .agrees),
        ("Am Markt", "1", "19055", "Schwerin", .agrees), ("Lindenstraße", "7a", "19053", "Schwerin OT Lankow", .close),
        ("Lindenstraße", "7b", "19053", "Schwerin", .differs), ("Lindenstraße", "7a", "19055", "Schwerin", .differs),
    ])
    func `the place where letters go, or one that is supplied`(
        street: String, house: String, code: String, city: String, expected: AccessMatch.Finding
    ) throws {
        let claim = try Self.told { ($0.street, $0.house, $0.code, $0.city) = (street, house, code, city) }
        #expect(AccessMatch(claim, Self.customer())[.address] == expected)
    }

    @Test(arguments: [
        ("1EMH0000001234", ["1EMH0000001234"], AccessMatch.Finding.agrees), ("", ["1EMH0000001234"], .notTold),
        ("12345678", ["1EMH0012345678"], .close), ("0012345678", ["1EMH0012345678"], .close),
        ("1234", ["1EMH0000001234"], .differs), ("12345679", ["1EMH0012345678"], .differs),
        ("12345678", [], .notOnFile),
    ])
    func `meters without their prefix and their zeros`(
        told: String, known: [String], expected: AccessMatch.Finding
    ) throws {
        let claim = try Self.told { $0.meter = told }
        #expect(AccessMatch(claim, Self.customer(meters: known))[.meter] == expected)
    }

    @Test func `what is not known on one side counts for nothing`() throws {
        let all = AccessMatch(try Self.told { $0.born = "24.03.1980" }, Self.customer())
        #expect(all.score == 100)
        #expect(AccessMatch.Part.allCases.allSatisfy { all[$0] == .agrees })
        let few = AccessMatch(
            try Self.told { ($0.contract, $0.meter) = ("", "") }, Self.customer(email: nil, bornOn: nil))
        #expect(few[.contract] == .notTold && few[.meter] == .notTold && few[.bornOn] == .notTold)
        #expect(few[.email] == .notOnFile)
        #expect(few.score == 100)
        let wrong = AccessMatch(try Self.told { $0.born = "01.01.1990" }, Self.customer(email: "x@kunden.example"))
        #expect(wrong[.bornOn] == .differs && wrong[.email] == .differs)
        // 90 of 135 points.
        #expect(wrong.score == 66)
    }

    /// What is wrong, and the ways that stay open.
    @Test func `nothing that stands on a bill opens anything by itself`() throws {
        let right = try Self.told()
        #expect(AccessMatch(right, Self.customer()).ways(Self.customer()) == [.mail, .post])
        // Everything of a bill, and a mailbox nobody knew: a letter to the address on file, nothing else.
        let bill = Self.customer(email: "andere@kunden.example")
        #expect(AccessMatch(right, bill).ways(bill) == [.post])
        let unknown = Self.customer(email: nil)
        #expect(AccessMatch(right, unknown).ways(unknown) == [.post])
        // The name has to fit, whatever else does.
        let stranger = Self.customer("Nora", "Niemand")
        #expect(AccessMatch(right, stranger).ways(stranger) == [])
        // The name alone is not enough.
        let nameOnly = try Self.told {
            ($0.street, $0.contract, $0.meter, $0.email) = ("Ring", "", "", "x@kunden.example")
        }
        #expect(AccessMatch(nameOnly, Self.customer()).ways(Self.customer()) == [])
        // What has an owner is opened by nobody else.
        let owned = Self.customer(hasOwner: true)
        #expect(AccessMatch(right, owned).ways(owned) == [])
    }
}
