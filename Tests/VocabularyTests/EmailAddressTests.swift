import Testing
import Vocabulary

/// Sources: RFC 5321 section 4.5.3.1 (lengths), RFC 5322 section 3.2.3 (atoms), RFC 5891 (labels).
@Suite struct EmailAddressTests {
    @Test(
        "Accepted",
        arguments: [
            ("anna@example.de", "anna@example.de", "anna@example.de"),
            (" Anna.Muster@Example.DE \r\n", "Anna.Muster@example.de", "anna.muster@example.de"),
            ("a+tag@mail.example.co.uk", "a+tag@mail.example.co.uk", "a+tag@mail.example.co.uk"),
            (
                "o'neil!#$%&*-/=?^_`{|}~@example.de", "o'neil!#$%&*-/=?^_`{|}~@example.de",
                "o'neil!#$%&*-/=?^_`{|}~@example.de"
            ),
            ("x@müller.de", "x@xn--mller-kva.de", "x@xn--mller-kva.de"),
            ("x@xn--MLLER-kva.de", "x@xn--mller-kva.de", "x@xn--mller-kva.de"),
            ("x@straße.de", "x@xn--strae-oqa.de", "x@xn--strae-oqa.de"),
        ])
    func accepted(typed: String, value: String, key: String) throws {
        let address = try EmailAddress(typed)
        #expect(address.value == value)
        #expect(address.key == key)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", EmailAddress.Problem.empty), (" ", .empty), ("anna", .atSign), ("a@b@c.de", .atSign),
            ("@example.de", .localPart), (".a@example.de", .localPart), ("a.@example.de", .localPart),
            ("a..b@example.de", .localPart), ("\"a b\"@example.de", .localPart), ("a(x)@example.de", .localPart),
            ("a b@example.de", .localPart), ("a\u{0}@example.de", .localPart), ("a\r\nBcc: x@example.de", .localPart),
            ("a@example", .domain), ("a@example.de.", .domain), ("a@.de", .domain), ("a@-b.de", .domain),
            ("a@b-.de", .domain), ("a@b_c.de", .domain), ("a@127.0.0.1", .domain), ("a@[127.0.0.1]", .domain),
            ("a@exa mple.de", .domain), ("a@ab--cd.de", .domain), ("a@", .domain),
            ("änna@example.de", .nonASCII),
            ("\u{212A}ai@example.de", .nonASCII),  // Kelvin sign
            ("ka\u{131}@example.de", .nonASCII),  // dotless i
            ("e\u{301}@example.de", .nonASCII),  // decomposed
            ("a@mu\u{308}ller.de", .nonASCII),  // decomposed
            ("a@\u{301}example.de", .nonASCII),  // combining mark behind the @
            ("ａnna@example.de", .nonASCII),  // full-width
            ("a@exampl\u{435}.de", .nonASCII),  // Cyrillic
            ("a@\u{17F}tadt.de", .nonASCII),  // long s
            ("a＠example.de", .atSign),  // full-width @
            ("a@MÜLLER.de", .nonASCII),
        ])
    func problems(typed: String, problem: EmailAddress.Problem) {
        #expect(throws: problem) { try EmailAddress(typed) }
    }

    @Test(
        "Lengths",
        arguments: [
            (64, 60, true), (65, 60, false), (1, 63, true), (1, 64, false),
        ])
    func lengths(local: Int, label: Int, isValid: Bool) {
        let typed = String(repeating: "a", count: local) + "@" + String(repeating: "b", count: label) + ".de"
        #expect(((try? EmailAddress(typed)) != nil) == isValid)
    }

    @Test("At most 254 signs", arguments: [(254, true), (255, false)])
    func total(length: Int, isValid: Bool) {
        let label = String(repeating: "b", count: 60) + "."
        let domain = label + label + label + "de"
        let typed =
            String(repeating: "a", count: 60) + "@" + String(repeating: "c", count: length - 60 - 2 - domain.count)
            + "." + domain
        #expect(typed.utf8.count == length)
        #expect(((try? EmailAddress(typed)) != nil) == isValid)
    }

    @Test("Spellings of one account are equal")
    func identity() throws {
        let spellings = try ["Anna@Example.de", "anna@EXAMPLE.DE", " ANNA@example.de"].map { try EmailAddress($0) }
        #expect(Set(spellings).count == 1)
    }

    @Test("Printing does not show the address")
    func printing() throws {
        let address = try EmailAddress("anna.muster@example.de")
        #expect(address.masked == "a•••@example.de")
        #expect(address.domain == "example.de")
        var printed = "\(address) \(String(reflecting: address)) \([address])"
        dump(address, to: &printed)
        #expect(!printed.contains("nna"))
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(EmailAddress.self, seeds: ["anna@example.de", "x@müller.de", "a.b+c@d-e.co.uk"])
    }
}
