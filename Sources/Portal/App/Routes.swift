import Hummingbird

/// The table of contents: every address of the portal, who may use it, and who answers.
enum Routes {
    static let all: [Route] = [
        .guest(.get, "/", Welcome.show),
        .file("/assets/{datei}", Assets.show),
        .guest(.post, "/sprache", ChooseLanguage.submit),
        .guest(.get, "/hilfe", LegalPages.help),
        .guest(.get, "/impressum", LegalPages.imprint),
        .guest(.get, "/datenschutz", LegalPages.privacy),
        .guest(.get, "/barrierefreiheit", LegalPages.accessibility),
        .guest(.get, "/.well-known/security.txt", SecurityContact.show),

        .guest(.get, "/anmelden", SignIn.show),
        .guest(.post, "/anmelden", SignIn.submit),
        .guest(.get, "/anmelden/code", TypeSecondFactor.show),
        .guest(.post, "/anmelden/code", TypeSecondFactor.submit),
        .customer(.post, "/abmelden", SignOut.submit),
        .guest(.get, "/passwort-vergessen", ForgottenPassword.show),
        .guest(.post, "/passwort-vergessen", limit: BodyLimit.signIn, ForgottenPassword.submit),
        .guest(.get, "/passwort-vergessen/gesendet", LetterSent.reset),

        .guest(.get, "/registrieren", StartRegistration.show),
        .guest(.get, "/registrieren/code", RedeemCode.show),
        .guest(.post, "/registrieren/code", limit: BodyLimit.signIn, RedeemCode.submit),
        .guest(.get, "/registrieren/email", ChooseEmail.showEmail),
        .guest(.post, "/registrieren/email", limit: BodyLimit.signIn, ChooseEmail.submitEmail),
        .guest(.get, "/registrieren/passwort", ChooseEmail.showPassword),
        .guest(.post, "/registrieren/passwort", limit: BodyLimit.signIn, ChooseEmail.submitPassword),
        .guest(.get, "/registrieren/gesendet", LetterSent.registration),
        .guest(.post, "/registrieren/gesendet", limit: BodyLimit.signIn, LetterSent.repeatRegistration),
        .guest(.get, "/bestaetigen/{token}", ConfirmLink.open),
        .guest(.get, "/bestaetigen", ConfirmLink.show),
        .guest(.post, "/bestaetigen", limit: BodyLimit.signIn, ConfirmLink.submit),
        .guest(.get, "/kontakt-bestaetigt", ConfirmWishes.done),
        .guest(.get, "/abmelden-von/{token}", Unsubscribe.show),
        .oneClick("/abmelden-von/{token}", Unsubscribe.submit),
        .guest(.get, "/code", TypeCode.show),
        .guest(.post, "/code", limit: BodyLimit.signIn, TypeCode.submit),

        .customer(.get, "/uebersicht", OverviewPage.show),
        .customer(.get, "/postfach", PostboxPage.show),
        .customer(.get, "/postfach/{id}", DocumentPage.show),
        .customer(.get, "/postfach/{id}/pdf", DocumentPage.pdf),
        .customer(.get, "/vorgaenge", RequestPages.list),
        .customer(.get, "/vorgaenge/{nummer}", RequestPages.show),
        .customer(.get, "/vorgaenge/{nummer}/beleg", RequestPages.receipt),
        .customer(.get, "/vorgaenge/{nummer}/foto", RequestPages.photo),
        .customer(.get, "/vertraege", ContractPages.list),
        .customer(.get, "/vertraege/{nummer}", ContractPages.show),
        .customer(.get, "/vertraege/{nummer}/zaehlerstand", ReportReading.show),
        .customer(.post, "/vertraege/{nummer}/zaehlerstand", limit: BodyLimit.photo, ReportReading.submit),
        .customer(.get, "/vertraege/{nummer}/verbrauch", ConsumptionPage.show),
        .customer(.get, "/vertraege/{nummer}/verbrauch.csv", ConsumptionPage.csv),

        .customer(.get, "/einstellungen", SettingsPage.show),
        .customer(.post, "/einstellungen/bestaetigen", ConfirmPassword.submit),
        .customer(.get, "/einstellungen/email", EmailPage.show),
        .customer(.post, "/einstellungen/email", limit: BodyLimit.signIn, EmailPage.submit),
        .customer(.get, "/einstellungen/passwort", ChangePassword.show),
        .customer(.post, "/einstellungen/passwort", limit: BodyLimit.signIn, ChangePassword.submit),
        .customer(.get, "/einstellungen/zweiter-faktor", SecondFactorPage.show),
        .customer(.post, "/einstellungen/zweiter-faktor", limit: BodyLimit.signIn, SecondFactorPage.submit),
        .customer(.get, "/einstellungen/geraete", DevicesPage.show),
        .customer(.post, "/einstellungen/geraete", limit: BodyLimit.signIn, DevicesPage.submit),
        .customer(.get, "/einstellungen/aktivitaet", ActivityPage.show),
        .customer(.get, "/einstellungen/kontakt", WishesPage.show),
        .customer(.post, "/einstellungen/kontakt", limit: BodyLimit.signIn, WishesPage.submit),
    ]

    /// Pages only the demo has.
    static let demo: [Route] = [
        .guest(.get, "/demo/briefe", DemoMail.list),
        .guest(.get, "/demo/briefe/{name}", DemoMail.show),
    ]
}
