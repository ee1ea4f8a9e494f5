import Vocabulary

/// What kinds of letters are called in the office.
enum LetterTitles {
    /// A kind nobody named is shown as it is stored.
    static func title(_ kind: String) -> Text { known[kind] ?? Text(same: kind) }

    static let known: [String: Text] = [
        ConfirmRegistrationLetter.kind: Text("Registrierung bestätigen", en: "Confirm the registration"),
        RegistrationDoneLetter.kind: Text("Zugang eingerichtet", en: "Account set up"),
        PasswordResetLetter.kind: Text("Neues Passwort setzen", en: "Set a new password"),
        PasswordChangedLetter.kind: Text("Passwort geändert", en: "Password changed"),
        ConfirmEmailLetter.kind: Text("Neue E-Mail-Adresse bestätigen", en: "Confirm the new e-mail address"),
        EmailChangeAskedLetter.kind: Text("Andere E-Mail-Adresse gewünscht", en: "Another e-mail address wanted"),
        EmailChangedLetter.kind: Text("E-Mail-Adresse geändert", en: "E-mail address changed"),
        EmailUndoneLetter.kind: Text("Änderung der Adresse rückgängig", en: "Change of the address undone"),
        WishesChangedLetter.kind: Text("Kontaktwünsche geändert", en: "Contact preferences changed"),
        ConfirmWishesLetter.kind: Text("Einwilligung bestätigen", en: "Confirm the consent"),
        SecondFactorLetter.kind: Text("Zweiter Faktor", en: "Second factor"),
        PasskeyLetter.kind: Text("Passkey", en: "Passkey"),
        NewSignInLetter.kind: Text("Neue Anmeldung", en: "New sign-in"),
        WrongPasswordsLetter.kind: Text("Falsche Passwörter", en: "Wrong passwords"),
        ContactLetter.kind: Text("Kontaktdaten geändert", en: "Contact data changed"),
        DeliveryLetter.kind: Text("Zustellung geändert", en: "Delivery changed"),
        PaperCopyLetter.kind: Text("Rechnung auf Papier", en: "Bill on paper"),
        AddressCheckLetter.kind: Text("Prüfung der Adresse", en: "Check of the address"),
        InvitationLetter.kind: Text("Einladung zu einem Vertrag", en: "Invitation to a contract"),
        AccessGivenLetter.kind: Text("Zugriff gegeben", en: "Access given"),
        AccessReceivedLetter.kind: Text("Zugriff erhalten", en: "Access received"),
        AccessEndedLetter.kind: Text("Zugriff beendet", en: "Access ended"),
        HistorySharedLetter.kind: Text("Verbrauch freigegeben", en: "Consumption shared"),
        DataExportedLetter.kind: Text("Daten heruntergeladen", en: "Data downloaded"),
        ClosingLetter.kind: Text("Zugang wird geschlossen", en: "Account is closed"),
        AccountKeptLetter.kind: Text("Zugang bleibt", en: "Account is kept"),
        RequestArrivedLetter.kind: Text("Vorgang eingegangen", en: "Request arrived"),
        RequestAnswerLetter.kind: Text("Antwort auf einen Vorgang", en: "Answer to a request"),
        ReadingDecisionLetter.kind: Text("Zählerstand entschieden", en: "Reading decided"),
        DeclarationLetter.kind: Text("Eingang einer Kündigung oder eines Widerrufs", en: "Receipt of a declaration"),
        DeclarationNoticeLetter.kind: Text("Hinweis auf eine Erklärung", en: "Notice of a declaration"),
        NewDocumentLetter.kind: Text("Neues Dokument", en: "New document"),
        PriceChangeLetter.kind: Text("Preisanpassung", en: "Price change"),
        BankChangeLetter.kind: Text("Bankverbindung geändert", en: "Bank details changed"),
        PayoutNamedLetter.kind: Text("Konto für eine Auszahlung", en: "Account for a payout"),
        DebitNoticeLetter.kind: Text("Ankündigung einer Lastschrift", en: "Notice of a direct debit"),
        GuestReadingLetter.kind: Text("Zählerstand ohne Anmeldung", en: "Reading without sign-in"),
        TariffSummaryLetter.kind: Text("Zusammenfassung eines Tarifwechsels", en: "Summary of a tariff change"),
        GuestOrderLetter.kind: Text("Bestellung eingegangen", en: "Order arrived"),
        OrderSummaryLetter.kind: Text("Vertragszusammenfassung", en: "Summary of a contract"),
        OrderConfirmationLetter.kind: Text("Vertrag bestätigt", en: "Contract confirmed"),
        ConfirmMessageLetter.kind: Text("Nachricht bestätigen", en: "Confirm the message"),
        MessageArrivedLetter.kind: Text("Nachricht angekommen", en: "Message arrived"),
        MessageAnsweredLetter.kind: Text("Antwort auf eine Nachricht", en: "Answer to a message"),
    ]
}
