import Mail
import Store
import Vocabulary

/// An approval by e-mail: brings the link to the address on file.
struct AccessInvitationLetter: PortalLetter {
    static let kind = "access-invitation"
    static let editable: EditableWords? = EditableWords.usual
    let application: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, recipient) = (application, desk.recipient)
        let made = try await desk.link(for: .accessInvitation, subject: id) { db in
            guard let invited = try db.invitedCustomer(of: id) else { return false }
            return invited.email.flatMap { try? EmailAddress($0) } == recipient
        }
        return made.map { draft($0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(application: "").draft(Muster.link, desk) }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: AccessDecisionTexts.invitationSubject,
            parts: [.paragraph(desk.words(AccessDecisionTexts.invitation))]
                + desk.parts(link, label: AccessDecisionTexts.make)
                + [.small(desk.words(AccountLetterTexts.notYou))])
    }
}

/// An approval by post, told to who applied. It names neither customer nor place.
struct AccessByPostLetter: PortalLetter {
    static let kind = "access-by-post"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang"])
    let number: String
    let postedBy: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: AccessDecisionTexts.byPostSubject,
            parts: [
                .paragraph(desk.words(AccessDecisionTexts.byPost(Day(iso: postedBy)))),
                desk.facts([Fact(RequestTexts.number, Text(same: number))]),
                .paragraph(desk.words(AccessDecisionTexts.byPostNext(desk.portal.operator.phone))),
                .small(desk.words(RequestTexts.gaveYourAddress(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(number: Muster.number, postedBy: desk.now.day.adding(days: 5).iso).write(desk)
    }
}

/// Tells the address on file that somebody with another one asked for access, and that a letter comes.
struct AccessNoticeLetter: PortalLetter {
    static let kind = "access-notice"
    static let editable: EditableWords? = EditableWords.usual

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: AccessDecisionTexts.noticeSubject,
            parts: [
                .paragraph(desk.words(AccessDecisionTexts.notice)),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self().write(desk) }
}

/// A refusal, in the words of the office.
struct AccessRefusedLetter: PortalLetter {
    static let kind = "access-refused"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang"])
    let application: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = application
        let found = try await desk.portal.store.read { (try $0.refusal(of: id), try $0.accessApplication(id)?.number) }
        guard let words = found.0, let number = found.1 else { return nil }
        return draft(words, number, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(application: "").draft(desk.words(Muster.words), Muster.number, desk)
    }

    private func draft(_ words: String, _ number: String, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: AccessDecisionTexts.refusedSubject,
            parts: [
                .paragraph(desk.words(AccessDecisionTexts.refused)), .paragraph(words),
                desk.facts([Fact(RequestTexts.number, Text(same: number))]),
                .small(desk.words(AccessDecisionTexts.questions(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }
}

enum AccessDecisionTexts {
    static let invitationSubject = Text("Ihr Zugang zum Kundenportal", en: "Your access to the customer portal")
    static let invitation = Text(
        "Ihre Angaben stimmen. Öffnen Sie den Link und wählen Sie ein Passwort: Dann sehen Sie alle Ihre Verträge und Dokumente. Der Link gilt sieben Tage.",
        en: """
            What you told is right. Open the link and choose a password: then you see all your contracts and documents. The \
            link is valid for seven days.
            """)
    static let make = Text("Zugang einrichten", en: "Set up the access")
    static let tie = Text("Verträge mit meinem Zugang verknüpfen", en: "Link the contracts to my account")
    static let acceptTitle = Text("Zugang einrichten", en: "Set up the access")
    static let acceptLead = Text(
        "Ein Schritt noch, dann sehen Sie alle Ihre Verträge.", en: "One more step, and you see all your contracts.")
    static let byPostSubject = Text(
        "Ihr Code für das Kundenportal kommt mit der Post", en: "Your code for the customer portal comes by post")
    static func byPost(_ day: Day?) -> Text {
        let (german, english) = (day.map { " bis zum \($0.german)" } ?? "", day.map { " by \($0.english)" } ?? "")
        return Text(
            "Wir haben Ihre Angaben geprüft. Ein Brief mit Ihrem Registrierungscode geht\(german) in die Post, an die Anschrift, die wir von Ihnen haben.",
            en: """
                We have checked what you told. A letter with your registration code is posted\(english), to the address we \
                have of you.
                """)
    }
    static func byPostNext(_ phone: String) -> Text {
        Text(
            "Mit dem Code und Ihrer Vertragsnummer richten Sie den Zugang ein; beides steht im Brief. Kommt binnen einer Woche nichts an, rufen Sie uns an: \(phone).",
            en: """
                With the code and your contract number you set up the access; both stand in the letter. If nothing has come \
                within a week, call us: \(phone).
                """)
    }
    static let noticeSubject = Text(
        "Zu Ihrem Vertrag wurde ein Zugang angefordert", en: "Access to your contract was requested")
    static let notice = Text(
        "Für Ihren Vertrag wurde ein Zugang zum Kundenportal angefordert, mit einer anderen E-Mail-Adresse als dieser. Der Code dafür kommt mit der Post an Ihre Anschrift. Ohne den Brief richtet niemand einen Zugang ein.",
        en: """
            Access to the customer portal was requested for your contract, with another e-mail address than this one. The code \
            comes by post to your address. Without the letter nobody sets up an access.
            """)
    static let refusedSubject = Text(
        "Ihre Anfrage nach einem Zugang zum Kundenportal", en: "Your request for access to the customer portal")
    static let refused = Text(
        "Wir können den Zugang, den Sie angefordert haben, so nicht freischalten.",
        en: "We cannot approve the access you requested as it is.")
    static func questions(_ phone: String) -> Text {
        Text("Fragen? Rufen Sie uns an: \(phone).", en: "Questions? Call us: \(phone).")
    }
}
