import Vocabulary

/// An account of a bank is taken only of who typed the password within the last minutes: the rule of mandates, for an
/// account that is named with an order or a move, too. Who is not signed in has none.
struct BankPassword: Sendable {
    private let isFresh: Bool

    init(_ visit: CustomerVisit) {
        isFresh = (try? visit.passwordIsFresh()) != nil
    }

    /// Asks for it where an account is named. What was typed comes along.
    func ask(_ visit: CustomerVisit, where namesAccount: () async throws -> Bool) async throws {
        guard !isFresh, try await namesAccount() else { return }
        try visit.passwordIsFresh()
    }

    /// Looked at once more where it is kept: another window may have named an account meanwhile.
    func allows(_ namesAccount: Bool) -> Bool { isFresh || !namesAccount }
}
