import CZxcvbn

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How long a password withstands guessing, judged by libzxcvbn (Wheeler, USENIX Security 2016): it knows common
/// passwords, keyboards, sequences, dates, and the words that belong to this person. What it does not know are German
/// words, German keyboards, and how little a word with decoration is worth: `PasswordStem` and `KeyboardWalk` do.
///
/// Takes up to some milliseconds, so it runs on the threads of the `PasswordHasher`.
struct PasswordStrength: Sendable {
    /// In bits: the logarithm of the guesses an attacker needs.
    let bits: Double
    /// What makes it weak; nil when nothing stands out.
    let weakness: Weakness?

    /// 10⁸ guesses: zxcvbn's score 3, "safely unguessable".
    static let leastBits = 26.6

    var isEnough: Bool { bits >= Self.leastBits }

    enum Weakness: Sendable, CaseIterable {
        case ownWord, commonWord, repeats, sequence, keyboard, date, published
    }

    /// Stands in a list of stolen passwords: the first thing that is tried.
    static let published = PasswordStrength(bits: 0, weakness: .published)

    private init(bits: Double, weakness: Weakness?) {
        (self.bits, self.weakness) = (bits, weakness)
    }

    /// `own` are words an attacker would try first: name, address, contract numbers, the utility.
    init(_ password: String, own: [String]) {
        let own = (own + Self.obvious).flatMap(Self.parts)
        let known = Set(own)
        let folded = SearchKey(password).value
        let stem = PasswordStem(folded: folded).word { known.contains($0) || CommonWords.known.contains($0) }
        if let stem {
            self.init(
                bits: 0, weakness: known.contains(stem) ? .ownWord : stem.utf8.count <= 3 ? .repeats : .commonWord)
        } else if KeyboardWalk.isAll(password) {
            self.init(bits: 0, weakness: .keyboard)
        } else {
            self.init(judging: password, folded: folded, own: own)
        }
    }

    /// Umlauts in both spellings, whichever is guessed earlier; and no better than all passwords of that many signs that
    /// are made of these few.
    private init(judging password: String, folded: String, own: [String]) {
        let asTyped = Self.judged(password, own: own)
        let isPlain = password.utf8.allSatisfy { $0 < 0x80 }
        let best = isPlain ? asTyped : [asTyped, Self.judged(folded, own: own)].min { $0.bits < $1.bits } ?? asTyped
        let signs = password.unicodeScalars
        let most = Double(signs.count) * log2(Double(max(1, Set(signs).count)))
        self.init(bits: min(best.bits, most), weakness: most < best.bits ? .repeats : best.weakness)
    }

    private static func judged(_ password: String, own: [String]) -> PasswordStrength {
        let words = (own + CommonWords.all).map { strdup($0) }
        defer { words.forEach { free($0) } }
        // The library takes the place of a word for how early it is guessed: nobody guesses a common word before the person's.
        let pause = strdup("\u{1}\u{1}\u{1}\u{1}")
        defer { free(pause) }
        var list = words.prefix(own.count).map { UnsafePointer($0) }
        list += Array(repeating: pause.map { UnsafePointer($0) }, count: 400)
        list += words.dropFirst(own.count).map { UnsafePointer($0) } + [nil]
        var found: UnsafeMutablePointer<ZxcMatch_t>?
        let bits = list.withUnsafeMutableBufferPointer { ZxcvbnMatch(password, $0.baseAddress, &found) }
        defer { ZxcvbnFreeInfo(found) }
        var longest = 0
        var weakness: Weakness?
        var match = found
        let bytes = Array(password.lowercased().utf8)
        while let this = match?.pointee {
            if var kind = Self.weakness(this.Type), Int(this.Length) > longest {
                let begin = min(max(0, Int(this.Begin)), bytes.count)
                let part = String(decoding: bytes[begin...].prefix(Int(this.Length)), as: UTF8.self)
                if kind == .ownWord, CommonWords.known.contains(part), !own.contains(part) { kind = .commonWord }
                (longest, weakness) = (Int(this.Length), kind)
            }
            match = this.Next
        }
        return PasswordStrength(bits: bits, weakness: weakness)
    }

    private static func weakness(_ type: ZxcTypeMatch_t) -> Weakness? {
        if type.rawValue & MULTIPLE_MATCH.rawValue != 0 { return .repeats }
        return switch type.rawValue {
        case DICTIONARY_MATCH.rawValue, DICT_LEET_MATCH.rawValue: .commonWord
        case USER_MATCH.rawValue, USER_LEET_MATCH.rawValue: .ownWord
        case REPEATS_MATCH.rawValue: .repeats
        case SEQUENCE_MATCH.rawValue: .sequence
        case SPATIAL_MATCH.rawValue: .keyboard
        case DATE_MATCH.rawValue, YEAR_MATCH.rawValue: .date
        default: nil
        }
    }

    /// Words as they are typed: in small letters, alone and together, umlauts in both spellings; nothing shorter than
    /// three letters.
    private static func parts(_ words: String) -> Set<String> {
        let small = words.lowercased()
        let pieces = small.split { !$0.isLetter && !$0.isNumber }.map(String.init) + [small.filter { $0 != " " }]
        return Set((pieces + pieces.map { SearchKey($0).value }).filter { $0.utf8.count >= 3 })
    }

    /// What everybody thinks of first when asked for a password by a German utility.
    private static let obvious = [
        "passwort", "kennwort", "geheim", "hallo", "willkommen", "anmelden", "kundenportal", "kunde", "portal",
        "strom", "gas", "energie", "internet", "glasfaser", "zähler", "zählerstand", "abschlag", "vertrag", "rechnung",
        "stadtwerke", "mecklenburg", "vorpommern", "schwerin", "rostock", "ostsee", "hansa",
        "sommer", "winter", "frühling", "herbst", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember", "schatz", "liebe", "familie", "fußball", "sonnenschein",
    ]
}
