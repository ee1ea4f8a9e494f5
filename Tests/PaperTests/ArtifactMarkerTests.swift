import Testing

@testable import Paper

struct ArtifactMarkerTests {
    @Test(arguments: [
        ("", ""),
        ("  \n", "  \n"),
        ("% only a comment", "% only a comment"),
        ("q Q", "/Artifact BMC\nq Q\nEMC\n"),
        ("/Span << /MCID 0 >> BDC\n(a) Tj\nEMC", "/Span << /MCID 0 >> BDC\n(a) Tj\nEMC"),
        (
            "0 0 m /P << /MCID 3 >> BDC (a) Tj EMC 1 1 l",
            "/Artifact BMC\n0 0 m \nEMC\n/P << /MCID 3 >> BDC (a) Tj EMC/Artifact BMC\n 1 1 l\nEMC\n"
        ),
        // Brackets, escapes and words in strings are no operators.
        (
            "/P <</MCID 0>>BDC (EMC \\) \\\\ (x) BDC) Tj <454D43> Tj EMC",
            "/P <</MCID 0>>BDC (EMC \\) \\\\ (x) BDC) Tj <454D43> Tj EMC"
        ),
        // Marked content without a number is part of what surrounds it.
        (
            "/P << /MCID 0 >> BDC /Span << /ActualText <FEFF> >> BDC f EMC EMC",
            "/P << /MCID 0 >> BDC /Span << /ActualText <FEFF> >> BDC f EMC EMC"
        ),
        ("/Span BMC f EMC", "/Artifact BMC\n/Span BMC f EMC\nEMC\n"),
    ])
    func marksWhatIsOutside(_ content: String, _ expected: String) throws {
        let marked = try ArtifactMarker.mark(Array(content.utf8))
        #expect(String(decoding: marked, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        "EMC",
        "/P << /MCID 0 >> BDC",
        "/P << /MCID 0 >> BDC /P << /MCID 1 >> BDC EMC EMC",
        "(never closed",
        "(ends in backslash\\",
        "<4142",
        "<",
        "BI /W 1 ID x EI",
        "/Span BMC",
    ])
    func refusesMalformedContent(_ content: String) {
        #expect(throws: PaperError.self) { try ArtifactMarker.mark(Array(content.utf8)) }
    }

    @Test func survivesAnyBytes() {
        var generator = Randomness(seed: 1)
        let pieces = [
            "(", ")", "<", ">", "<<", ">>", "[", "]", "/", "%", "\\", "\n", " ", "BDC", "EMC", "/MCID", "0", "\u{0}",
        ]
        var refused = 0
        for _ in 0..<3_000 {
            let content = (0..<Int(generator.next() % 20)).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
            do { _ = try ArtifactMarker.mark(Array(content.utf8)) } catch { refused += 1 }
        }
        #expect(refused > 0)
    }
}

/// Repeatable randomness (SplitMix64, Steele, Lea & Flood 2014).
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
