import Vocabulary

/// The words of an invitation: its letter, and the page behind the link.
enum InvitationTexts {
    static let subject = Text(
        "Einladung: einen Vertrag im Kundenportal mitlesen", en: "Invitation: read along a contract in the portal")
    static func letter(_ holder: EmailAddress, _ role: ContractRole, _ commodity: Commodity) -> Text {
        let (german, english) = (right(role).german, right(role).english)
        return Text(
            "Jemand mit der E-Mail-Adresse \(holder.masked) lädt Sie im Kundenportal ein. Sie dürfen dann einen Vertrag über \(commodity.german) \(german). Öffnen Sie den Link und drücken Sie dort auf „Einladung annehmen“. Er gilt 7 Tage. Einen Zugang können Sie dort gleich einrichten; er kostet nichts.",
            en: """
                Somebody with the e-mail address \(holder.masked) invites you in the customer portal. You may then \
                \(english) a contract (\(commodity.english)). Open the link and press “Accept the invitation” there. It \
                is valid for 7 days. You can make an account there; it is free of charge.
                """)
    }
    static let unknownPerson = Text(
        "Kennen Sie niemanden mit dieser Adresse? Dann müssen Sie nichts tun: Nach 7 Tagen verfällt die Einladung.",
        en: "You know nobody with this address? Then there is nothing to do: the invitation lapses after 7 days.")

    static let title = Text("Einladung", en: "Invitation")
    static func lead(_ role: ContractRole, _ commodity: Commodity) -> Text {
        Text(
            "Sie dürfen einen Vertrag über \(commodity.german) \(right(role).german).",
            en: "You may \(right(role).english) a contract (\(commodity.english)).")
    }
    private static func right(_ role: ContractRole) -> Text {
        role == .actor
            ? Text(
                "ansehen und dafür im Namen des Vertragsinhabers handeln, zum Beispiel Zählerstände melden, die Bankverbindung ändern oder kündigen",
                en: """
                    look at, and in the name of its holder report readings for, change the bank details of, or cancel,
                    """)
            : Text("ansehen", en: "look at")
    }
    static let quarters = Text(
        "Sie sehen auch die Viertelstundenwerte des Zählers.", en: "You see the quarter-hour values of the meter, too.")
    static let ends = Text(
        "Der Vertragsinhaber erfährt, dass Sie annehmen. Sie und der Vertragsinhaber können das jederzeit beenden.",
        en: "The contract holder hears that you accept. You and the contract holder can end it at any time.")
    static let accept = Text("Einladung annehmen", en: "Accept the invitation")
    static func signedInAs(_ email: EmailAddress) -> Text {
        Text(
            "Sie sind als \(email.value) angemeldet. Der Vertrag kommt zu diesem Zugang.",
            en: "You are signed in as \(email.value). The contract is added to this account.")
    }
    static let seesAlready = Text(
        "Mit diesem Zugang sehen Sie den Vertrag schon.", en: "With this account you see the contract already.")
    static func hasLogin(_ email: EmailAddress) -> Text {
        Text(
            "Zu \(email.value) gibt es schon einen Zugang. Melden Sie sich an, dann nehmen Sie die Einladung hier an. Das geht auch mit einem anderen Zugang.",
            en: """
                There is an account for \(email.value) already. Sign in, then accept the invitation here. Another account \
                does as well.
                """)
    }
    static let newTitle = Text("Noch kein Zugang", en: "No account yet")
    static func newAccount(_ email: EmailAddress) -> Text {
        Text(
            "Wählen Sie ein Passwort. Damit richten wir den Zugang für \(email.value) ein und nehmen die Einladung an.",
            en: "Choose a password. With it we make the account for \(email.value) and accept the invitation.")
    }
    static let acceptNew = Text("Zugang einrichten und annehmen", en: "Make the account and accept")
    static let otherTitle = Text("Zugang unter einer anderen Adresse", en: "An account with another address")
    static let other = Text(
        "Melden Sie sich damit an, dann kommt der Vertrag dorthin.",
        en: "Sign in with it, and the contract is added there.")
    static let signInNotice = Text(
        "Ihr Zugang ist fertig, die Einladung ist angenommen. Melden Sie sich jetzt an.",
        en: "Your account is ready and the invitation accepted. Sign in now.")
}

/// The words of the letters about who sees a contract.
enum AccessLetterTexts {
    static let people = Text("Personen ansehen", en: "See the people")
    static let givenSubject = Text(
        "Ihre Einladung wurde angenommen", en: "Your invitation was accepted")
    static func given(_ guest: EmailAddress, _ contract: String, _ role: ContractRole) -> Text {
        role == .actor
            ? Text(
                "\(guest.value) sieht jetzt Ihren Vertrag \(contract) und \(PeopleTexts.acts.german). Sie können das jederzeit beenden:",
                en: """
                    \(guest.value) now sees your contract \(contract) and \(PeopleTexts.acts.english). You can end that at \
                    any time:
                    """)
            : Text(
                "\(guest.value) sieht jetzt Ihren Vertrag \(contract). Sie können das jederzeit beenden:",
                en: "\(guest.value) now sees your contract \(contract). You can end that at any time:")
    }
    static let receivedSubject = Text("Sie sehen jetzt einen weiteren Vertrag", en: "You now see another contract")
    static func received(_ contract: String, _ role: ContractRole) -> Text {
        role == .actor
            ? Text(
                "Sie sehen jetzt den Vertrag \(contract) und dürfen dafür im Namen des Vertragsinhabers handeln. Unter „Einstellungen, Personen“ können Sie das beenden.",
                en: """
                    You now see the contract \(contract) and may act for it in the name of its holder. Under “Settings, \
                    People” you can end that.
                    """)
            : Text(
                "Sie sehen jetzt den Vertrag \(contract). Unter „Einstellungen, Personen“ können Sie das beenden.",
                en: "You now see the contract \(contract). Under “Settings, People” you can end that.")
    }
    static let endedSubject = Text("Ein Zugang zu einem Vertrag ist beendet", en: "An access to a contract has ended")
    static func ended(_ contract: String) -> Text {
        Text(
            "Sie sehen den Vertrag \(contract) nicht mehr: Der Vertragsinhaber hat das beendet, oder es gibt seinen Zugang nicht mehr.",
            en: """
                You no longer see the contract \(contract): the contract holder has ended it, or their account is no more.
                """)
    }
    static func left(_ contract: String) -> Text {
        Text(
            "Eine Person, die Ihren Vertrag \(contract) sehen durfte, hat das selbst beendet. Sie müssen nichts tun.",
            en: """
                A person who could see your contract \(contract) has ended that themselves. There is nothing to do.
                """)
    }
}
