import Vocabulary

/// A link and a typed code for one purpose. Both are made when their letter is sent, so that a letter that was held up
/// does not bring a link that has ended.
struct OneTimeLink: Sendable {
    enum Purpose: String, Sendable {
        case registration
        case passwordReset = "password-reset"
        case emailChange = "email-change"
        case emailUndo = "email-undo"
        case consent
        case invitation
        case keepAccount = "keep-account"
        case orderAccount = "order-account"
        /// The message of somebody without an account.
        case message
        case accessApplication = "access-application"
        case accessInvitation = "access-invitation"
        case mergeProof = "merge-proof"
        case mergeUndo = "merge-undo"

        /// How long it can be used after the letter was sent.
        var minutes: Int {
            switch self {
            case .registration, .accessApplication: 24 * 60
            case .passwordReset: 60
            case .emailChange: EmailChange.confirmHours * 60
            case .emailUndo: EmailChange.undoDays * 24 * 60
            case .consent, .orderAccount, .message, .accessInvitation: 7 * 24 * 60
            case .invitation: Invitation.days * 24 * 60
            // To the end of the day that was told; what they open asks for it.
            case .keepAccount: (max(Closing.days, AccountMerge.undoDays) + 1) * 24 * 60
            case .mergeProof: AccountMerge.proofDays * 24 * 60
            case .mergeUndo: (AccountMerge.undoDays + 1) * 24 * 60
            }
        }

        /// How many for the same thing are valid at once: what takes an account back goes to every address known.
        var most: Int {
            switch self {
            case .keepAccount, .emailUndo, .mergeUndo: 50
            case .registration, .passwordReset, .emailChange, .consent, .invitation, .orderAccount, .message,
                .accessApplication, .accessInvitation, .mergeProof:
                3
            }
        }
    }

    /// 256 random bits.
    let token: String
    /// Eight characters without look-alikes, shown as two groups of four.
    let code: String

    init() {
        token = Random.hexadecimal(bytes: 32)
        code = Random.characters(8, of: Self.alphabet)
    }

    /// No 0 O 1 I, no vowels that make words. 28 characters: 38 bits, tried at most 20 times an hour.
    private static let alphabet = Array("23456789BCDFGHJKLMNPQRSTVWXZ")

    var shownCode: String { "\(code.prefix(4))-\(code.suffix(4))" }

    /// A code as somebody typed it: case, blanks and hyphens do not matter.
    static func canonicalCode(_ typed: String) -> String? {
        let kept = typed.uppercased().filter { !" -–\u{A0}".contains($0) }
        return kept.count == 8 && kept.allSatisfy(alphabet.contains) ? kept : nil
    }
}

/// A link that was found and can be used.
struct OpenLink: Sendable {
    let purpose: OneTimeLink.Purpose
    let subject: String
}
