import Testing
import Vocabulary

/// Source of the table: results of libphonenumber.
@Suite struct PhoneNumberTests {
    @Test(
        "Published examples",
        arguments: [
            ("0385 7550", true),  // FIXED_LINE E164=+493857550
            ("+49 385 755-2755", true),  // FIXED_LINE E164=+493857552755
            ("03861/12345", true),  // FIXED_LINE E164=+49386112345
            ("0049 30 1234567", true),  // FIXED_LINE E164=+49301234567
            ("110", false),  // UNKNOWN E164=+49110
            ("+43 1 58058", true),  // FIXED_LINE E164=+43158058
            ("0800 3301000", true),  // TOLL_FREE E164=+498003301000
            ("0900 5 123456", true),  // PREMIUM_RATE E164=+499005123456
            ("abc", false),  // NumberParseException E164=
            ("015112345678", true),  // MOBILE E164=+4915112345678
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? PhoneNumber(typed)) != nil) == isValid)
    }

    @Test(
        "Grouped for reading, and read again as the same",
        arguments: [
            ("+493850000001", "+49 385 000 0001"), ("+491701234567", "+49 170 123 4567"),
            ("+493857550", "+49 385 7550"), ("+43158058", "+43158058"),
        ])
    func grouped(stored: String, read: String) throws {
        #expect(try PhoneNumber(stored).grouped == read)
        #expect(try PhoneNumber(read).value == stored)
    }

    @Test(
        "Typed spellings become E.164",
        arguments: [
            ("0385 7550", "+493857550"),
            ("+49 385 755-2755", "+493857552755"),
            ("03861/12345", "+49386112345"),
            ("0049 30 1234567", "+49301234567"),
            ("+43 1 58058", "+43158058"),
            ("0800 3301000", "+498003301000"),
            ("0900 5 123456", "+499005123456"),
            ("015112345678", "+4915112345678"),
            ("+49 (0)385 7550", "+493857550"), ("+43 (0)1 58058", "+43158058"), ("(0385) 755-0", "+493857550"),
            ("+49 0385 7550", "+493857550"),
        ])
    func international(typed: String, expected: String) throws {
        #expect(try PhoneNumber(typed).value == expected)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", PhoneNumber.Problem.empty), ("abc", .characters), ("110", .areaCode), ("7550", .areaCode),
            ("+999 12345678", .unknownCountry), ("0385", .length), ("0151123", .length), ("+49", .areaCode),
            ("03857550３", .characters), ("0385755+0", .characters),
        ])
    func problems(typed: String, problem: PhoneNumber.Problem) {
        #expect(throws: problem) { try PhoneNumber(typed) }
    }

    @Test("Printing a number does not show it")
    func masked() throws {
        let number = try PhoneNumber("0385 7552755")
        for printed in ["\(number)", String(reflecting: number), String(describing: [number])] {
            #expect(!printed.contains("7552755"))
        }
        #expect(number.masked == "+49•••755")
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(PhoneNumber.self, seeds: ["0385 7550", "+49 385 755-2755", "03861/12345"])
    }
}
