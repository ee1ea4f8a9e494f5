import Vocabulary

/// What one account agreed to, and where its owner can be reached.
struct Wishes: Sendable {
    let contacts: WishContacts
    /// Without uses, in the order they happened.
    let events: [ConsentEvent]

    /// How far the ledger goes; a form tells by it whether something has changed since it was shown.
    var position: Int { events.last?.position ?? 0 }

    /// As it is worth now.
    func standing(of wish: Wish) -> ConsentStanding {
        recorded(wish).reaching(contacts[wish.channel])
    }

    var given: [Wish] { Wish.all.filter { standing(of: $0).isGiven } }
    var waiting: [Wish] { Wish.all.filter { standing(of: $0).isWaiting } }

    /// What has to be written down so that exactly `ticked` is wished. Withdrawing also ends what names an address or
    /// number of the past. What cannot be reached cannot be agreed to.
    func changes(to ticked: Set<Wish>) -> [WishChange] {
        Wish.all.compactMap { wish in
            if ticked.contains(wish) {
                guard standing(of: wish) == .off, contacts[wish.channel] != nil else { return nil }
                return WishChange(wish: wish, what: wish.channel == .email ? .asked : .granted)
            }
            return recorded(wish) == .off ? nil : WishChange(wish: wish, what: .withdrawn)
        }
    }

    /// What was changed after this position.
    func changes(after position: Int) -> [WishChange] {
        events.filter { $0.position > position }.map { WishChange(wish: $0.wish, what: $0.what) }
    }

    /// As the ledger has it, whatever address or number it names.
    func recorded(_ wish: Wish) -> ConsentStanding {
        ConsentStanding(events.lazy.filter { $0.wish == wish })
    }
}

/// One wish and what happened to it.
struct WishChange: Sendable, Hashable, Codable {
    let wish: Wish
    let what: ConsentEvent.What
}

/// Where somebody can be reached, as far as it is known.
struct WishContacts: Sendable {
    let email: EmailAddress
    let phone: String?
    let address: String?

    subscript(channel: Wish.Channel) -> String? {
        switch channel {
        case .email: email.value
        case .phone, .sms: phone
        case .post: address
        }
    }
}
