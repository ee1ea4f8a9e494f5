import Foundation
import Mail
import Store
import Vocabulary

/// A kind of letter. Its payload is what it needs to be written later: identities and values, never a link or a code,
/// because those are made when it is sent.
protocol PortalLetter: Codable, Sendable {
    /// As it stands in the outbox.
    static var kind: String { get }

    /// Writes the letter. Nil when there is nothing to say any more (what it was about has gone).
    func write(_ desk: LetterDesk) async throws -> Draft?

    /// What of it the office may write in its own words; nil of a letter to the house's own people.
    static var editable: EditableWords? { get }
    /// The letter with invented facts, for looking at it. Nobody gets it.
    static func muster(_ desk: LetterDesk) async throws -> Draft?
}

extension PortalLetter {
    static var editable: EditableWords? { nil }
    static func muster(_ desk: LetterDesk) async throws -> Draft? { nil }
}

/// The words of a letter in one language.
struct Draft: Sendable {
    let subject: Text
    let parts: [LetterBody.Part]
    /// Where advertising is ended; a letter of service has none.
    var unsubscribe: String?
    /// Files that travel with it.
    var attachments: [Attachment] = []
    /// What names in braces stand for, in the words of the house (`EditableWords`).
    var known: [String: Text] = [:]
}

/// What a letter has at hand while it is written.
struct LetterDesk: Sendable {
    let portal: Portal
    let language: Language
    let now: Instant
    /// Whom the letter goes to.
    let recipient: EmailAddress

    /// The address of a page, as it may stand in a letter.
    func address(_ path: String) -> String {
        portal.settings.baseURL + path
    }

    /// Makes a one-time link; only its hashes are kept.
    /// Nil when, in the very transaction that keeps it, `holds` says that there is nothing to open any more.
    func link(
        for purpose: OneTimeLink.Purpose, subject: String, if holds: @escaping @Sendable (Session) throws -> Bool
    ) async throws -> OneTimeLink? {
        let link = OneTimeLink()
        let hash = portal.keys.codeHash(link.code)
        return try await portal.store.write(about: subject) { db in
            guard try holds(db) else { return nil }
            try db.keep(link, for: purpose, subject: subject, codeHash: hash, at: now)
            return link
        }
    }

    func words(_ text: Text) -> String { text.in(language) }

    func facts(_ facts: [Fact]) -> LetterBody.Part {
        .facts(facts.map { .init(words($0.label), words($0.written)) })
    }

    /// The way to the page of a request.
    func look(at number: String) -> LetterBody.Part {
        .button(label: words(RequestTexts.look), url: address("/vorgaenge/\(number)"))
    }

    /// A link as a button, and the code for whom it cannot be clicked.
    func parts(_ link: OneTimeLink, label: Text) -> [LetterBody.Part] {
        [
            .button(label: words(label), url: address("/bestaetigen/\(link.token)")),
            .paragraph(words(LetterTexts.orCode(address("/code")))),
            .code(link.shownCode),
        ]
    }
}

/// Every kind of letter, one line each.
enum LetterKinds {
    static let all: [any PortalLetter.Type] = [
        ConfirmRegistrationLetter.self,
        RegistrationDoneLetter.self,
        PasswordResetLetter.self,
        PasswordChangedLetter.self,
        ConfirmEmailLetter.self,
        EmailChangeAskedLetter.self,
        EmailChangedLetter.self,
        EmailUndoneLetter.self,
        WishesChangedLetter.self,
        ConfirmWishesLetter.self,
        SecondFactorLetter.self,
        PasskeyLetter.self,
        NewSignInLetter.self,
        WrongPasswordsLetter.self,
        ContactLetter.self,
        DeliveryLetter.self,
        PaperCopyLetter.self,
        AddressCheckLetter.self,
        InvitationLetter.self,
        AccessGivenLetter.self,
        AccessReceivedLetter.self,
        AccessEndedLetter.self,
        HistorySharedLetter.self,
        DataExportedLetter.self,
        ClosingLetter.self,
        AccountKeptLetter.self,
        RequestArrivedLetter.self,
        RequestAnswerLetter.self,
        AppointmentNotedLetter.self,
        ReadingDecisionLetter.self,
        DeclarationLetter.self,
        DeclarationNoticeLetter.self,
        NewDocumentLetter.self,
        PriceChangeLetter.self,
        BankChangeLetter.self,
        PayoutNamedLetter.self,
        DebitNoticeLetter.self,
        AlarmLetter.self,
        GuestReadingLetter.self,
        TariffSummaryLetter.self,
        GuestOrderLetter.self,
        OrderSummaryLetter.self,
        OrderConfirmationLetter.self,
        StaffInvitationLetter.self,
        StaffNoticeLetter.self,
        ConfirmMessageLetter.self,
        MessageArrivedLetter.self,
        MessageAnsweredLetter.self,
        ConfirmAccessLetter.self,
        AccessArrivedLetter.self,
        AccessInvitationLetter.self,
        AccessByPostLetter.self,
        AccessNoticeLetter.self,
        AccessRefusedLetter.self,
        MergeProofLetter.self,
        MergeAskedLetter.self,
        MergedLetter.self,
        MergeUndoneLetter.self,
        DocumentWithdrawnLetter.self,
    ]

    /// The letter as it was queued. Throws when its kind is unknown or its payload is damaged.
    static func letter(kind: String, payload: String) throws -> any PortalLetter {
        guard let type = all.first(where: { $0.kind == kind }) else { throw UnknownLetter() }
        return try JSONDecoder().decode(type, from: Data(payload.utf8))
    }
}

struct UnknownLetter: Error {}

enum LetterTexts {
    static func orCode(_ address: String) -> Text {
        Text(
            "Lässt sich der Link nicht anklicken? Öffnen Sie \(address) und tippen Sie diesen Code ein:",
            en: "The link cannot be clicked? Open \(address) and type this code:")
    }
    static let greeting = Text("Guten Tag,", en: "Hello,")
    static func signature(_ name: String) -> Text {
        Text("Freundliche Grüße\n\(name)", en: "Kind regards\n\(name)")
    }
    static func footer(_ house: Operator) -> Text {
        let place = "\(house.street), \(house.postalCode) \(house.city)"
        return Text(
            "\(house.name), \(place), Telefon \(house.phone). \(house.register). Vertreten durch \(house.representatives).",
            en:
                "\(house.name), \(place), telephone \(house.phone). \(house.register). Represented by \(house.representatives)."
        )
    }
}
