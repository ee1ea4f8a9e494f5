import Mail
import Vocabulary

/// In German a letter goes on behind „Guten Tag,“ with a small letter: „wir bestätigen …“. Nouns, names and „Sie“ keep
/// theirs, so only the words of this list are made small.
enum AfterGreeting {
    private static let small: Set<Substring> = [
        "Ab", "Am", "An", "Auf", "Aus", "Bei", "Bis", "Das", "Dem", "Den", "Der", "Die", "Diese", "Diesen", "Dieser",
        "Dieses", "Ein", "Eine", "Einen", "Es", "Für", "Heute", "Im", "In", "Jemand", "Mit", "Nach", "Seit", "Über",
        "Unter", "Vom", "Von", "Vor", "Wir", "Zu", "Zum", "Zur",
        // As the office may begin a sentence of its own.
        "Danke", "Danke,", "Gern", "Gerne", "Herzlichen", "Hier", "Hiermit", "Jetzt", "Schön,", "Vielen", "Wie",
    ]

    static func words(_ words: String, in language: Language) -> String {
        guard language == .german else { return words }
        let first = words.prefix { $0 != " " }
        guard small.contains(first) else { return words }
        return first.lowercased() + words.dropFirst(first.count)
    }

    /// The parts of a letter, the first of which follows the greeting.
    static func parts(_ parts: [LetterBody.Part], in language: Language) -> [LetterBody.Part] {
        guard case .paragraph(let first)? = parts.first else { return parts }
        return [.paragraph(words(first, in: language))] + parts.dropFirst()
    }
}
