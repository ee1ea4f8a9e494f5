import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite struct TOTPTests {
    private static let app = TOTP(secret: Array("12345678901234567890".utf8))

    /// RFC 6238, appendix B, for SHA-1. The codes there have eight digits; the last six are what an app shows.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
    ])
    func `the vectors of RFC 6238`(second: Int64, code: String) {
        let moment = Instant(millisecondsSince1970: second * 1000)
        #expect(Self.app.code(at: TOTP.step(at: moment)) == String(code.suffix(6)))
    }

    /// RFC 4226, appendix D.
    @Test func `the vectors of RFC 4226`() {
        let codes = (0..<10).map { Self.app.code(at: Int64($0)) }
        #expect(
            codes == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ])
    }

    private static let oathtool = "/usr/bin/oathtool"

    /// Random secrets and moments, against a program of others.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: oathtool)))
    func `oathtool says the same`() throws {
        for _ in 0..<40 {
            let (secret, second) = (Random.bytes(TOTP.secretBytes), Int64.random(in: 0..<4_000_000_000))
            let (program, pipe) = (Process(), Pipe())
            program.executableURL = URL(filePath: Self.oathtool)
            program.arguments = ["--totp", "--now", "@\(second)", "--base32", Base32.string(secret)]
            program.standardOutput = pipe
            try program.run()
            let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            program.waitUntilExit()
            let moment = Instant(millisecondsSince1970: second * 1000)
            #expect(said == "\(TOTP(secret: secret).code(at: TOTP.step(at: moment)))\n", "at \(second)")
        }
    }

    @Test func `one half minute on either side counts, and each once`() {
        let now = Instant(millisecondsSince1970: 1_234_567_890_000)
        let step = TOTP.step(at: now)
        for offset in Int64(-3)...3 {
            let accepted = Self.app.acceptedStep(Self.app.code(at: step + offset), at: now, after: nil)
            #expect(accepted == (abs(offset) <= 1 ? step + offset : nil), "\(offset)")
        }
        #expect(Self.app.acceptedStep(Self.app.code(at: step), at: now, after: step) == nil)
        #expect(Self.app.acceptedStep(Self.app.code(at: step - 1), at: now, after: step) == nil)
        #expect(Self.app.acceptedStep(Self.app.code(at: step + 1), at: now, after: step) == step + 1)
    }

    @Test(arguments: ["", "1", "12345", "1234567", "12345a", "١٢٣٤٥٦", "-123456-7", "000000000000000000"])
    func `what is no code is none`(typed: String) {
        #expect(TOTP.canonical(typed) == nil)
        #expect(Self.app.acceptedStep(typed, at: TestClock.start, after: nil) == nil)
    }

    @Test func `blanks do not matter`() {
        #expect(TOTP.canonical(" 123 456 ") == "123456")
        #expect(RecoveryCode.canonical("bcdfg hjklm") == "BCDFGHJKLM")
        #expect(RecoveryCode.canonical("bcdfghjkl") == nil)
    }

    /// RFC 4648, 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32`(plain: String, coded: String) {
        #expect(Base32.string(Array(plain.utf8)) == coded)
    }

    @Test func `the key as an address and in groups`() throws {
        let key = AuthenticatorKey(
            secret: Self.app.secret, issuer: "Stadtwerke Müritz", email: try EmailAddress("a+b@kunden.example"))
        #expect(key.groups == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        let rules = "algorithm=SHA1&digits=6&period=30"
        let name = "Stadtwerke%20M%C3%BCritz"
        #expect(
            key.address == "otpauth://totp/\(name):a%2Bb%40kunden.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=\(name)&\(rules)")
    }

    /// Finder patterns in three corners (ISO/IEC 18004, 5.3.2) and the size of a version.
    @Test func `the picture is a QR code`() throws {
        let code = try #require(QRCode("otpauth://totp/x:y?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
        #expect((code.size - 17).isMultiple(of: 4))
        for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            for offset in 0..<7 {
                #expect(code.isDark(row: row, column: column + offset))
                #expect(code.isDark(row: row + 6, column: column + offset))
            }
            #expect(!code.isDark(row: row + 1, column: column + 1))
            #expect(code.isDark(row: row + 3, column: column + 3))
        }
        #expect(code.runs.reduce(0) { $0 + $1.length } > code.size * code.size / 3)
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
    }
}
