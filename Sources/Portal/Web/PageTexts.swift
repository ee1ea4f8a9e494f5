import Vocabulary

enum PageTexts {
    static let problems = Text("Das müssen wir noch klären", en: "There is something to mend")
    static let choose = Text("– auswählen –", en: "– choose –")
    static let error = Text("Fehler", en: "Error")
    static let skip = Text("Zum Inhalt springen", en: "Skip to the content")
    static let mainNavigation = Text("Hauptnavigation", en: "Main navigation")
    static let legalNavigation = Text("Rechtliches", en: "Legal")
    static let overview = Text("Übersicht", en: "Overview")
    static let postbox = Text("Mein Postfach", en: "My mailbox")
    static let contracts = Text("Meine Verträge", en: "My contracts")
    static let requests = Text("Meine Vorgänge", en: "My requests")
    static let signIn = Text("Anmelden", en: "Sign in")
    static let register = Text("Registrieren", en: "Register")
    static let signOut = Text("Abmelden", en: "Sign out")
    static let toSignIn = Text("Zur Anmeldung", en: "Go to sign-in")
    static let toOverview = Text("Zur Übersicht", en: "Go to the overview")
    static let imprint = Text("Impressum", en: "Imprint")
    static let privacy = Text("Datenschutz", en: "Privacy")
    static let accessibility = Text("Barrierefreiheit", en: "Accessibility")
    static let help = Text("Hilfe", en: "Help")
    static let demo = Text(
        "Demo: Diese Stadtwerke, ihre Tarife und alle Personen sind erfunden.",
        en: "Demo: this utility, its tariffs and all persons are invented.")
    static let demoMail = Text("Briefe der Demo lesen", en: "Read the demo’s letters")
}
