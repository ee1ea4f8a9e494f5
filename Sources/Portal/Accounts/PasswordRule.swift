import Vocabulary

/// Which passwords are accepted: 12 to 128 characters, any character (NIST SP 800-63B, BSI).
enum PasswordRule {
    static let shortest = 12
    static let longest = 128

    enum Trouble: Equatable {
        case empty
        case tooShort
        case tooLong
    }

    static func judge(_ password: String) -> Trouble? {
        let count = password.unicodeScalars.count
        if count == 0 { return .empty }
        if count < shortest { return .tooShort }
        if count > longest || password.utf8.count > 1024 { return .tooLong }
        return nil
    }
}
