import Testing

@testable import Portal

@Suite struct PasswordStrengthTests {
    private static let own = ["anna.petersen@example.org", "Anna", "Petersen", "Dorfstraße 4", "Wismar", "300001234"]

    @Test(arguments: [
        ("Petersen300001234", PasswordStrength.Weakness.ownWord), ("anna.petersen", .ownWord),
        ("DorfstrasseWismar", .ownWord), ("Stadtwerke2026", .ownWord), ("zaehlerstand1", .ownWord),
        ("qwertz123456", .commonWord), ("Passwort1234!", .ownWord), ("aaaaaaaaaaaaaaaa", .repeats),
        ("abcdefghijklm", .keyboard), ("password2026!", .commonWord),
    ])
    func `what is guessed early is refused, and why`(password: String, weakness: PasswordStrength.Weakness) {
        let strength = PasswordStrength(password, own: Self.own)
        #expect(!strength.isEnough, "\(strength.bits) bits")
        #expect(strength.weakness == weakness)
    }

    @Test(arguments: [
        "vier Wörter ohne Sinn dabei", "x9!kQ2#vLp0z", "correct horse battery", "Regenschirm tanzt Montag Kupfer",
    ])
    func `what is hard to guess is taken`(password: String) {
        #expect(PasswordStrength(password, own: Self.own).isEnough)
    }

    @Test func `the longest password with the most words is judged too`() {
        let words = (0..<200).map { "Wort\($0)" }
        #expect(PasswordStrength(String(repeating: "aB3", count: 42) + "äö", own: words).bits > 0)
        #expect(PasswordStrength("", own: []).isEnough == false)
    }
}
