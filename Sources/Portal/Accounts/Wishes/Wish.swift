import Store
import Vocabulary

/// One thing somebody may agree to: being addressed by this channel about this (§ 7 UWG asks for each by itself).
struct Wish: Sendable, Hashable, Codable {
    enum Channel: String, Sendable, CaseIterable, Codable, Storable, Column {
        case email, phone, sms, post
    }

    enum Purpose: String, Sendable, CaseIterable, Codable, Storable, Column {
        case offers, news, advice
    }

    let channel: Channel
    let purpose: Purpose

    /// In the order of the page.
    static let all = Channel.allCases.flatMap { channel in
        Purpose.allCases.map { Wish(channel: channel, purpose: $0) }
    }

    /// As forms name it: `email-offers`.
    var name: String { "\(channel.rawValue)-\(purpose.rawValue)" }
}
