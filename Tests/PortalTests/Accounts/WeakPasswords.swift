/// Passwords people make, by the rules they make them with: none of them may be chosen. All have twelve characters at least.
enum WeakPasswords {
    static let all: [String] = Array(Set(decorated + leet + doubled + walks)).filter { $0.unicodeScalars.count >= 12 }
        .sorted()

    private static let stems = """
        Passwort Kennwort Geheimnis Willkommen Hallo Schatz Schatzi Sommer Winter Herbst Frühling Sonne Sonnenschein
        Sonnenblume Schmetterling Marienkäfer Regenbogen Erdbeere Schokolade Kartoffel Fußball Bayern Dortmund Schalke
        Hansarostock Werder Rostock Schwerin Wismar Hamburg Berlin Ostsee Mecklenburg Deutschland Strom Stadtwerke Energie
        Zählerstand Internet Kundenportal Vertrag Anna Andreas Claudia Christian Daniel Franziska Günter Hannelore Heidi
        Jürgen Katharina Kerstin Lukas Manfred Maximilian Michael Monika Petra Sabine Sebastian Stefan Thomas Ursula
        Wolfgang Müller Schmidt Schneider Mama Papa Oma Opa Liebe Liebling Familie Hund Katze Minka Bello Pferd Einhorn
        Mercedes Volkswagen Porsche Trabant Urlaub Weihnachten Geburtstag Januar August Dezember Montag Freitag Superman
        Pumuckl Arschloch Scheiße Engel Teufel Glück Freiheit Drache password welcome dragon monkey princess sunshine
        football letmein master shadow qwerty
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    private static let years = ["1975", "1990", "2024", "2025", "2026", "24", "123", "12345", "01.01.1980", "24121985"]
    private static let suffixes = ["", "!", "!!", "1!", "#"]

    /// Words, years, suffixes.
    private static let decorated = stems.flatMap { stem in
        years.flatMap { year in
            suffixes.flatMap { ["\(stem)\(year)\($0)", "\(stem.lowercased())\(year)\($0)", "\(year)\(stem)\($0)"] }
        }
    }

    private static let leet = stems.flatMap { stem -> [String] in
        let signs: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5"]
        let written = String(stem.lowercased().map { signs[$0] ?? $0 })
        let capital = String(stem.prefix(1)) + String(stem.dropFirst().map { $0 == "a" ? "@" : $0 == "s" ? "$" : $0 })
        return [written, capital].flatMap { ["\($0)2024", "\($0)2025!", "\($0)123456", "\($0)!1990"] }
    }

    private static let doubled = stems.flatMap { stem in
        [
            "\(stem)\(stem)", "\(stem)\(stem)1", "\(stem)\(stem.lowercased())2024", "\(stem)\(stem)\(stem)",
            "\(stem)-\(stem)!",
        ]
    }

    /// Rows, columns and corners of the German keyboard, and what is counted.
    private static let walks: [String] = {
        let lines = [
            "qwertzuiopü", "asdfghjklöä", "yxcvbnm,.-", "1234567890ß", "qwertzuiop", "asdfghjkl", "qwertyuiop",
            "zxcvbnm,./", "abcdefghijklmnop", "1q2w3e4r5t6z", "1qay2wsx3edc", "qaywsxedcrfv", "yaqxswcdevfr",
            "!\"§$%&/()=",
            "qayxswedcvfr", "1qaz2wsx3edc",
        ]
        var found: [String] = []
        for line in lines {
            found += [
                line, String(line.reversed()), "\(line)\(line)", "\(line)123", "\(line)2024", "\(line)!", "123\(line)",
            ]
            for other in lines where other != line { found.append("\(line.prefix(6))\(other.prefix(6))") }
        }
        found += (0...9).flatMap {
            ["\(String(repeating: "\($0)", count: 12))", "\($0)\($0)\($0)abc\($0)\($0)\($0)abc"]
        }
        found += ["abcabcabcabc", "123123123123", "ababababababab", "aaaabbbbcccc", "112233445566", "123456789012"]
        return found
    }()
}
