import Vocabulary

/// Ends one consent of one account, without signing in: it stands in every advertising letter. Nothing is stored for it;
/// its mark, which only this installation can compute, is the proof. It holds no address.
struct UnsubscribeToken: Sendable {
    let account: ID<Account>
    let wish: Wish

    init(account: ID<Account>, wish: Wish) {
        (self.account, self.wish) = (account, wish)
    }

    /// Nil unless it was made here.
    init?(_ typed: String, _ keys: Keys) {
        let parts = typed.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let account = ID<Account>(parts[0]), let mark = Hexadecimal.bytes(parts[3]),
            let wish = Wish.all.first(where: { $0.name == "\(parts[1])-\(parts[2])" })
        else { return nil }
        self.init(account: account, wish: wish)
        guard keys.isUnsubscribeMark(mark, of: subject) else { return nil }
    }

    func text(_ keys: Keys) -> String {
        "\(subject)-\(Hexadecimal.string(keys.unsubscribeMark(of: subject)))"
    }

    private var subject: String { "\(account.value)-\(wish.name)" }
}
