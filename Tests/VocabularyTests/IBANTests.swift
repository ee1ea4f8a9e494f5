import Foundation
import Testing
import Vocabulary

/// Sources: SWIFT IBAN registry examples and misspelt ones as in the public tests of schwifty (MIT).
@Suite struct IBANTests {
    @Test(
        "Published examples",
        arguments: [
            ("BE68 5390 0754 7034", true),  // Belgium
            ("CR05 0152 0200 1026 2840 66", true),  // Costa Rica
            ("HR12 1001 0051 8630 0016 0", true),  // Croatia
            ("CY17 0020 0128 0000 0012 0052 7600", true),  // Cyprus
            ("CZ65 0800 0000 1920 0014 5399", true),  // Czech Republic
            ("CZ94 5500 0000 0010 1103 8930", true),  // Czech Republic
            ("DK50 0040 0440 1162 43", true),  // Greenland
            ("FO62 6460 0001 6316 34", true),  // Faroe Islands
            ("GL89 6471 0001 0002 06", true),  // Grenland
            ("DO28 BAGR 0000 0001 2124 5361 1324", true),  // Dominican Republic
            ("EE38 2200 2210 2014 5685", true),  // Estonia
            ("FR14 2004 1010 0505 0001 3M02 606", true),  // France
            ("HU42 1177 3016 1111 1018 0000 0000", true),  // Hungary
            ("IS14 0159 2600 7654 5510 7303 39", true),  // Iceland
            ("IT60 X054 2811 1010 0000 0123 456", true),  // Italy
            ("JO94 CBJO 0010 0000 0000 0131 0003 02", true),  // Jordan
            ("KZ86 125K ZT50 0410 0100", true),  // Kazakhstan
            ("XK05 1212 0123 4567 8906", true),  // Republic of Kosovo
            ("KW81 CBKU 0000 0000 0000 1234 5601 01", true),  // Kuwait
            ("LV80 BANK 0000 4351 9500 1", true),  // Latvia
            ("LT12 1000 0111 0100 1000", true),  // Lithuania
            ("MK07 2501 2000 0058 984", true),  // Macedonia, Former Yugoslav Republic of
            ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", true),  // Malta
            ("MR13 0002 0001 0100 0012 3456 753", true),  // Mauritania
            ("MU17 BOMM 0101 1010 3030 0200 000M UR", true),  // Mauritius
            ("MD24 AG00 0225 1000 1310 4168", true),  // Moldova
            ("ME25 5050 0001 2345 6789 51", true),  // Montenegro
            ("NL91 ABNA 0417 1643 00", true),  // The Netherlands
            ("PK36 SCBL 0000 0011 2345 6702", true),  // Pakistan
            ("PL61 1090 1014 0000 0712 1981 2874", true),  // Poland
            ("PT50 0002 0123 1234 5678 9015 4", true),  // Portugal
            ("QA58 DOHB 0000 1234 5678 90AB CDEF G", true),  // Qatar
            ("RO49 AAAA 1B31 0075 9384 0000", true),  // Romania
            ("LC55 HEMM 0001 0001 0012 0012 0002 3015", true),  // Saint Lucia
            ("RS35 2600 0560 1001 6113 79", true),  // Serbia
            ("SK31 1200 0000 1987 4263 7541", true),  // Slovak Republic
            ("SE45 5000 0000 0583 9825 7466", true),  // Sweden
            ("CH93 0076 2011 6238 5295 7", true),  // Switzerland
            ("TL38 0080 0123 4567 8910 157", true),  // Timor-Leste
            ("TR33 0006 1005 1978 6457 8413 26", true),  // Turkey
            ("GB29 NWBK 6016 1331 9268 19", true),  // United Kingdom
            ("VG96 VPVG 0000 0123 4567 8901", true),  // Virgin Islands, British
            ("BY13 NBRB 3600 9000 0000 2Z00 AB00", true),  // Republic of Belarus
            ("IQ98 NBIQ 8501 2345 6789 012", true),  // Iraq
            ("DE89 3704 0044 0532 0130", false),  // Too short
            ("DE89 3704 0044 0532 0130 0000", false),  // Too long
            ("DE99 3704 0044 0532 0130 00", false),  // Wrong check digits
            ("DEAA 3704 0044 0532 0130 00", false),  // Wrong format (check digits)
            ("GB2L ABBY 0901 2857 2017 07", false),  // Wrong format (check digits)
            ("DE89 AA04 0044 0532 0130 00", false),  // Wrong format (country specific)
            ("GB12 BARC 2020 1530 093A 59", false),  // Wrong account format (country specific)
            ("GB00 HLFX 1101 6111 4553 65", false),  // Wrong checksum digits
            ("DE61512308002622196545", true),  // generated from BLZ 51230800 / Konto 2622196545
            ("DE42430609677000534100", true),  // GLS Bank; BIC GENODEM1GLS
            (" DE89 3704 0044 0532 0130 00 ", true),  // outer blanks
            ("DE89 3704 0044 0532 0130 0O", false),  // letter O instead of 0
            ("AT611904300234573201", true),
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? IBAN(typed)) != nil) == isValid)
    }

    /// These rows stem from python-stdnum and stay outside of the project.
    @Test("Rows of others", .enabled(if: SharedFolder.holds("data/ids/iban.csv")))
    func rowsOfOthers() throws {
        let rows = try SharedFolder.text("data/ids/iban.csv").split(separator: "\n").filter { $0.contains("stdnum") }
        #expect(!rows.isEmpty)
        for row in rows {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            // What only a country's own check refuses is accepted here; its bank decides.
            let isValid = ["true", "true-after-normalise", "false-national-check-only"].contains(fields[1])
            #expect(((try? IBAN(fields[0])) != nil) == isValid, "\(row)")
        }
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", IBAN.Problem.empty), ("DE89 3704 0044 0532 0130", .length(expected: 22)), ("DE89ü", .characters),
            ("QQ93 1234 5678", .unknownCountry), ("DE89 AA04 0044 0532 0130 00", .structure),
            ("DE99 3704 0044 0532 0130 00", .checkDigit), ("GB00 HLFX 1101 6111 4553 65", .checkDigit),
            ("D", .unknownCountry),
        ])
    func problems(typed: String, problem: IBAN.Problem) {
        #expect(throws: problem) { try IBAN(typed) }
    }

    @Test("Every single wrong digit is noticed")
    func singleErrors() throws {
        let right = Array("DE89370400440532013000")
        for position in 2..<right.count {
            for digit in "0123456789" where digit != right[position] {
                var wrong = right
                wrong[position] = digit
                #expect((try? IBAN(String(wrong))) == nil, "\(String(wrong))")
            }
        }
    }

    @Test("Every neighbouring pair of digits swapped is noticed")
    func swaps() {
        let right = Array("DE89370400440532013000")
        for position in 2..<(right.count - 1) where right[position] != right[position + 1] {
            var wrong = right
            wrong.swapAt(position, position + 1)
            #expect((try? IBAN(String(wrong))) == nil, "\(String(wrong))")
        }
    }

    @Test("Written in fours, masked but for the ends")
    func words() throws {
        let iban = try IBAN("de89370400440532013000")
        #expect(iban.value == "DE89370400440532013000")
        #expect(iban.words(in: .german) == "DE89 3704 0044 0532 0130 00")
        #expect(iban.masked == "DE89 •••• •••• •••• ••30 00")
    }

    @Test("Printing does not show the account", arguments: ["DE89370400440532013000", "NO9386011117947"])
    func printing(value: String) throws {
        let iban = try IBAN(value)
        for printed in ["\(iban)", String(reflecting: iban), String(describing: [iban]), "\([1: iban])"] {
            #expect(!printed.replacing(" ", with: "").contains(value.dropFirst(4).prefix(6)))
        }
        var dumped = ""
        dump(iban, to: &dumped)
        #expect(!dumped.contains(value.dropFirst(4).prefix(6)))
    }

    @Test(
        "SEPA",
        arguments: [
            ("AT611904300234573201", true), ("CH9300762011623852957", true), ("TR330006100519786457841326", false),
        ])
    func sepa(value: String, isSEPA: Bool) throws {
        #expect(try IBAN(value).isSEPA == isSEPA)
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(IBAN.self, seeds: ["DE89370400440532013000", "MT84MALT011000012345MTLCAST001S"])
    }
}
