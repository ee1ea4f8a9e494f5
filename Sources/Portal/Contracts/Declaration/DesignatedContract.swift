import Vocabulary

/// Which contracts somebody means who writes about them freely. A rule: no database is asked.
enum DesignatedContract {
    /// More are not looked up.
    static let most = 5

    /// Every run of nine digits, also with single blanks, dots or hyphens between them: „Strom, 300 001 234“.
    static func numbers(in text: String) -> [ContractNumber] {
        var found: [ContractNumber] = []
        var digits = ""
        var pause = 0
        func end() {
            if let number = try? ContractNumber(digits), !found.contains(number) { found.append(number) }
            digits = ""
        }
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
                pause = 0
            } else if !digits.isEmpty, pause == 0, " .-\u{A0}\u{202F}".contains(character) {
                pause = 1
            } else {
                end()
                pause = 0
            }
        }
        end()
        return Array(found.prefix(most))
    }

    /// Whether the name somebody typed holds this last name: „Anna-Maria AHRENS“ names „Ahrens“.
    static func names(_ typed: String, lastName: String) -> Bool {
        let (words, wanted) = (words(typed), words(lastName))
        guard !wanted.isEmpty, words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { Array(words[$0..<($0 + wanted.count)]) == wanted }
    }

    private static func words(_ name: String) -> [String] {
        SearchKey(name).value.split { !$0.isLetter }.map(String.init)
    }
}
