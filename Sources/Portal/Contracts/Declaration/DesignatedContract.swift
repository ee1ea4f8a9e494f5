import Vocabulary

/// Which contracts somebody means who writes about them freely. A rule: no database is asked.
enum DesignatedContract {
    /// More are not looked up.
    static let most = 5

    /// Every run of nine digits, also with single blanks, dots or hyphens within: „Strom, 300 001 234“.
    static func numbers(in text: String) -> [ContractNumber] {
        var found: [ContractNumber] = []
        var groups: [String] = []
        var isInGroup = false
        func end() {
            let whole = groups.joined()
            for digits in whole.utf8.count == 9 ? [whole] : groups {
                if let number = try? ContractNumber(digits), !found.contains(number) { found.append(number) }
            }
            groups = []
            isInGroup = false
        }
        for character in text {
            if character.isASCII, character.isNumber {
                if isInGroup { groups[groups.count - 1].append(character) } else { groups.append(String(character)) }
                isInGroup = true
            } else if isInGroup, " .-\u{A0}\u{202F}".contains(character) {
                isInGroup = false
            } else {
                end()
            }
        }
        end()
        return Array(found.prefix(most))
    }

    /// Every number of a request, as „V-2026-004711“: a customer who withdraws from an order names that.
    static func requests(in text: String) -> [RequestNumber] {
        var found: [RequestNumber] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
            if let number = RequestNumber(typed: String(word)), !found.contains(number) { found.append(number) }
        }
        return Array(found.prefix(most))
    }

    /// What may be the number of a meter: a word with six signs or more and four digits or more, or the groups it is printed
    /// in, „1 EMH 00 1234 5678“.
    static func meters(in text: String) -> [MeterNumber] {
        let words = text.split { $0.isWhitespace || ",;:()„“\"".contains($0) }.prefix(mostWords).map(String.init)
        var found: [MeterNumber] = []
        for (start, word) in words.enumerated() {
            let isNumber = word.count >= 6 && word.count(where: \.isNumber) >= 4
            let whole = isNumber ? try? MeterNumber(word) : nil
            let grouped = (2...5).lazy.compactMap { try? MeterNumber(words[start...].prefix($0).joined()) }
                .first(where: \.isStandardised)
            for number in [whole, grouped].compactMap({ $0 }) where !found.contains(number) { found.append(number) }
        }
        return Array(found.prefix(most))
    }

    private static let mostWords = 60

    /// Every number of a contract, a meter or a request, as the books write it.
    static func everyNumber(in text: String) -> [String] {
        numbers(in: text).map(\.value) + meters(in: text).map(\.value) + requests(in: text).map(\.value)
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
