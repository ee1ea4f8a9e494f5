/// Whether a password is little more than keys side by side, on a German or an English keyboard, or signs in their order:
/// „1qay2wsx3edc“, „qwertzuiopü“, „abcd1234“. libzxcvbn knows English keyboards only.
enum KeyboardWalk {
    private static let rows = ["1234567890ß´", "qwertzuiopü+", "asdfghjklöä#", "yxcvbnm,.-"]
    private static let shifted = Array("!\"§$%&/()=?")
    private static let shortest = 3
    private static let mostBehind = 8

    /// Seven in eight keys at least belong to walks of three or more; a year or a few signs behind them do not count. Of
    /// twelve random small letters fewer than one in a thousand look like that.
    static func isAll(_ password: String) -> Bool {
        let signs = Array(password.lowercased())
        let tail = signs.reversed().prefix { "0123456789!#.".contains($0) }.count
        let core = signs.dropLast(min(tail, mostBehind))
        return isWalk(signs) || (core.count >= 2 * shortest && isWalk(Array(core)))
    }

    private static func isWalk(_ signs: [Character]) -> Bool {
        guard signs.count >= shortest else { return false }
        var walked = 0
        var begin = 0
        for index in 1...signs.count where index == signs.count || !areNeighbours(signs[index - 1], signs[index]) {
            if index - begin >= shortest { walked += index - begin }
            begin = index
        }
        return (signs.count - walked) * 8 <= signs.count
    }

    private static func areNeighbours(_ one: Character, _ other: Character) -> Bool {
        if let left = one.asciiValue, let right = other.asciiValue, one.isLetter == other.isLetter,
            abs(Int(left) - Int(right)) <= 1
        {
            return true
        }
        return (keys[one] ?? []).contains { key in (keys[other] ?? []).contains { key.touches($0) } }
    }

    private struct Key: Sendable {
        let row: Int
        let column: Int

        /// Side by side, or above each other: each row stands half a key to the right of the one above.
        func touches(_ other: Key) -> Bool {
            switch other.row - row {
            case 0: abs(other.column - column) <= 1
            case 1: [0, -1].contains(other.column - column)
            case -1: [0, 1].contains(other.column - column)
            default: false
            }
        }
    }

    private static let keys: [Character: [Key]] = {
        var keys: [Character: [Key]] = [:]
        for (row, signs) in rows.enumerated() {
            for (column, sign) in signs.enumerated() { keys[sign, default: []].append(Key(row: row, column: column)) }
        }
        for (column, sign) in shifted.enumerated() { keys[sign, default: []].append(Key(row: 0, column: column)) }
        // On English keyboards these two have changed places.
        let (y, z) = (keys["y"] ?? [], keys["z"] ?? [])
        keys["y"] = y + z
        keys["z"] = y + z
        return keys
    }()
}
