import Vocabulary

/// What the portal stores, why, and for how long. Keep it true: the periods are those of `Housekeeping`.
enum PrivacyTexts {
    static let title = Text("Datenschutz", en: "Privacy")
    static let lead = Text(
        "Hier steht, welche Daten dieses Portal speichert, wozu und wie lange.",
        en: "This page says which data this portal stores, what for and for how long.")
    static let controller = Text("Verantwortlich", en: "Responsible")

    static let parts = [
        PagePart(
            Text("Ihre Verträge", en: "Your contracts"),
            Text(
                "Unsere Abrechnung übergibt dem Portal Ihren Namen, Ihre Anschrift, Ihre Kundennummer, Ihre Verträge mit Preisen, Zählern, Zählerständen und Abschlägen sowie Ihre Dokumente. Kennt sie Ihre E-Mail-Adresse, Telefonnummer oder Ihr Geburtsdatum, übergibt sie auch diese; Telefonnummer und Geburtsdatum speichern wir verschlüsselt. Eine Telefonnummer oder Postanschrift, die Sie selbst angeben, gilt, bis unsere Abrechnung eine neue übergibt.",
                en:
                    "Our billing hands the portal your name, address, customer number, contracts with prices, meters, readings and instalments, and your documents. If it knows your e-mail address, telephone number or date of birth, it hands over these too; number and date are stored encrypted. A telephone number or postal address you tell us yourself counts until our billing hands over a new one."
            ),
            Text(
                "Wie Sie zahlen, gehört dazu: IBAN, Kontoinhaber und SEPA-Mandat. Die IBAN speichern wir verschlüsselt und zeigen nur ihr Ende. Erteilen Sie ein Mandat hier im Portal, halten wir Wortlaut, Zeit und Gerät als Nachweis fest; ziehen Sie es zurück, löschen wir die IBAN nach 90 Tagen.",
                en:
                    "How you pay is part of it: IBAN, account holder and SEPA mandate. The IBAN is stored encrypted, and only its end is shown. When you give a mandate here in the portal we keep words, time and device as proof; when you take it back the IBAN is deleted after 90 days. An account you name for a move is deleted 90 days after its credit and bonus are settled."
            ),
            Text(
                "Das brauchen wir, um den Vertrag mit Ihnen zu erfüllen (Art. 6 Abs. 1 Buchst. b DSGVO). Rechnungen müssen wir nach § 147 AO und § 257 HGB aufbewahren (Buchst. c).",
                en:
                    "We need this to perform the contract with you (Art. 6 (1) (b) GDPR). Bills have to be kept under § 147 AO and § 257 HGB (letter c)."
            )),
        PagePart(
            Text("Ihr Zugang", en: "Your account"),
            Text(
                "Zu Ihrem Zugang speichern wir Ihre E-Mail-Adresse, Ihre Sprache und einen Prüfwert Ihres Passworts (Argon2id). Das Passwort selbst kennen wir nicht.",
                en:
                    "For your account we store your e-mail address, your language and a hash of your password (Argon2id). We do not know the password itself."
            ),
            Text(
                "Von einem Passkey speichern wir den öffentlichen Schlüssel, den Namen, den Sie ihm geben, wann er angelegt und zuletzt benutzt wurde und wie oft. Finger, Gesicht und PIN bleiben auf Ihrem Gerät. Was wir speichern, löschen wir, wenn Sie den Passkey entfernen.",
                en:
                    "Of a passkey we store the public key, the name you give it, when it was added and last used, and how often. Finger, face and PIN stay on your device. What we store is deleted when you remove the passkey."
            ),
            Text(
                "Wann Sie sich angemeldet oder Ihr Passwort geändert haben, halten wir mit Browser und System in wenigen Worten fest, etwa „Firefox, Windows“. So lässt sich ein fremder Zugriff erkennen. Auch der Zeitpunkt, zu dem Sie ein Dokument zum ersten Mal öffnen, wird gespeichert.",
                en:
                    "When you signed in or changed your password is kept with browser and system in a few words, such as “Firefox, Windows”, so that access by others can be noticed. The moment you open a document for the first time is stored, too."
            ),
            Text(
                "Sitzungen und Einmal-Links löschen wir 30 Tage nach ihrem Ende, Prüfwerte gegen doppelt gesendete Formulare nach 30 Tagen, unterbrochene Registrierungen nach sieben Tagen. Von einer Änderung Ihrer E-Mail-Adresse löschen wir beide Adressen 30 Tage nach ihrem Ablauf. Einen Umzug, den Sie begonnen und nicht gemeldet haben, löschen wir 30 Tage nach der letzten Eingabe; eine Bestellung, die Sie begonnen und nicht abgeschickt haben, nach 14 Tagen.",
                en:
                    "Sessions and one-time links are deleted 30 days after their end, marks against forms sent twice after 30 days, registrations that were broken off after seven days. Of a change of your e-mail address both addresses are deleted 30 days after it lapsed. A move you began and did not send is deleted 30 days after the last entry; an order you began and did not send after 14 days."
            )),
        PagePart(
            Text("Was Sie uns melden", en: "What you report"),
            Text(
                "Zählerstände und andere Vorgänge speichern wir mit ihrem Verlauf. Aus Fotos entfernen wir den Ort der Aufnahme, bevor wir sie ablegen. Ein Foto, dessen Meldung nicht zustande kam, löschen wir nach einem Tag. Viertelstundenwerte eines intelligenten Messsystems löschen wir drei Jahre und einen Monat nach ihrem Tag.",
                en:
                    "Meter readings and other requests are stored with their timeline. From photos we remove the place they were taken before we file them. A photo whose report did not come about is deleted after a day. Quarter-hour values of a smart meter are deleted three years and a month after their day."
            ),
            Text(
                "Eine Telefonnummer für den Techniker speichern wir verschlüsselt und löschen sie 30 Tage nach dem Ende der Störung. Schreiben Sie uns ohne Anmeldung eine Beschwerde, speichern wir Name, E-Mail-Adresse und Text, um zu antworten (Art. 6 Abs. 1 Buchst. c DSGVO, § 111a EnWG). Was jemand ohne Anmeldung sandte und zu keinem Vertrag gehört, löschen wir drei Jahre nach der Antwort.",
                en:
                    "A telephone number for the technician is stored encrypted and deleted 30 days after the fault is over. If you write a complaint without signing in, we store name, e-mail address and text to answer it (Art. 6 (1) (c) GDPR, § 111a EnWG). What somebody sent without signing in and belongs to no contract is deleted three years after the answer."
            )),
        PagePart(
            Text("Was Sie uns schreiben", en: "What you write to us"),
            Text(
                "Nachrichten an uns, unsere Antworten und Anlagen speichern wir, um Ihnen zu antworten (Art. 6 Abs. 1 Buchst. b und f DSGVO). Aus Bildern entfernen wir den Ort der Aufnahme. Wir löschen ein Gespräch drei Jahre, nachdem es abgeschlossen wurde. Eine Nachricht ohne Anmeldung, die niemand bestätigt, löschen wir nach sieben Tagen ungelesen.",
                en:
                    "Messages to us, our answers and files are stored to answer you (Art. 6 (1) (b) and (f) GDPR). From pictures we remove the place they were taken. A conversation is deleted three years after it was closed. A message without sign-in that nobody confirms is deleted unread after seven days."
            )),
        PagePart(
            Text("Was Sie bestellen", en: "What you order"),
            Text(
                "Bestellen Sie einen Vertrag, speichern wir Ihre Angaben, um ihn mit Ihnen zu schließen (Art. 6 Abs. 1 Buchst. b DSGVO). Das Geburtsdatum fragen wir nur für Internet (§ 172 TKG). IBAN, Geburtsdatum und Telefonnummer speichern wir verschlüsselt und löschen sie 90 Tage nach dem Ende des Vorgangs. Haben Sie keinen Zugang und kam kein Vertrag zustande, löschen wir die Bestellung drei Jahre nach der Antwort.",
                en:
                    "When you order a contract we store what you tell us to conclude it with you (Art. 6 (1) (b) GDPR). The date of birth is asked for Internet only (§ 172 TKG). IBAN, date of birth and telephone number are stored encrypted and deleted 90 days after the request has ended. If you have no account and no contract came about, the order is deleted three years after the answer."
            )),
        PagePart(
            Text("Kündigen und widerrufen", en: "Cancelling and withdrawing"),
            Text(
                "Eine Kündigung oder einen Widerruf über die Seiten im Fuß dieses Portals speichern wir mit Ihren Angaben und der Zeit des Eingangs (§§ 312k, 356a BGB). Haben Sie keinen Zugang, löschen wir sie sechs Jahre nach Ende des Jahres, in dem sie kam (§ 257 HGB, § 147 AO). Nennt sie die Nummer eines Vertrags, eines Zählers oder einer Bestellung, sagen wir dem Vertragsinhaber, dass sie eingegangen ist; Ihren Namen, Ihre Anschrift und Ihre E-Mail-Adresse zeigen wir ihm nicht.",
                en:
                    "A termination or withdrawal on the pages in the foot of this portal is stored with your entries and the time it arrived (§§ 312k, 356a BGB). If you have no account, it is deleted six years after the end of the year it came in (§ 257 HGB, § 147 AO). If it names the number of a contract, a meter or an order, we tell the contract holder that it arrived; your name, address and e-mail address are not shown to them."
            )),
        PagePart(
            Text("Wenn Sie Zugangsdaten anfordern", en: "When you request access"),
            Text(
                "Fordern Sie einen Zugang an, vergleichen wir Ihre Angaben mit unseren Kundendaten (Art. 6 Abs. 1 Buchst. b DSGVO). Wir speichern sie verschlüsselt und löschen sie 90 Tage nach der Entscheidung; bestätigen Sie Ihre E-Mail-Adresse nicht, nach sieben Tagen.",
                en:
                    "When you request access we compare what you tell with our customer data (Art. 6 (1) (b) GDPR). It is stored encrypted and deleted 90 days after the decision; if you do not confirm your e-mail address, after seven days."
            )),
        PagePart(
            Text("E-Mails an Sie", en: "E-mails to you"),
            Text(
                "Wir halten fest, welche E-Mail wann an welche Adresse ging. Ihren Inhalt löschen wir nach 90 Tagen. Wir zählen nicht, ob Sie E-Mails öffnen. Nimmt Ihr Anbieter eine E-Mail endgültig nicht an, merken wir uns das mit Zeit und Grund, bis wieder eine ankommt oder Sie die Adresse ändern.",
                en:
                    "We keep which e-mail went to which address and when. What it said is deleted after 90 days. We do not track whether you open e-mails. When your provider refuses an e-mail for good, we note that with time and reason until one arrives again or you change the address."
            )),
        PagePart(
            Text("Ihre Kontaktwünsche", en: "Your contact preferences"),
            Text(
                "Werbung bekommen Sie nur, wenn Sie eingewilligt haben (Art. 6 Abs. 1 Buchst. a DSGVO, § 7 UWG). Widerrufen können Sie jederzeit in den Einstellungen und über den Link in jeder Werbe-E-Mail. Das gilt sofort; was bis dahin geschah, bleibt rechtmäßig.",
                en:
                    "You get advertising only if you agreed (Art. 6 (1) (a) GDPR, § 7 UWG). You can withdraw at any time in the settings and by the link in each advertising e-mail. That holds at once; what happened until then stays lawful."
            ),
            Text(
                "Als Nachweis halten wir fest, was Sie wann mit welchem Wortlaut gewählt, bestätigt und widerrufen haben, auf welchem Gerät, und wann wir eine Einwilligung genutzt haben (Art. 7 Abs. 1 DSGVO, § 7a UWG). Der Nachweis bleibt, solange Ihr Zugang besteht. Danach behalten wir fünf Jahre ab der letzten Nutzung einen Rest ohne Namen, in dem statt Adresse oder Nummer ein Prüfwert steht.",
                en:
                    "As proof we keep what you chose, confirmed and withdrew, when, with which words and on which device, and when we used a consent (Art. 7 (1) GDPR, § 7a UWG). The proof stays as long as your account exists. After that we keep a remainder without a name for five years from the last use, with a check value in the place of address or number."
            )),
        PagePart(
            Text("Personen, die Sie einladen", en: "People you invite"),
            Text(
                "Laden Sie jemanden zu einem Vertrag ein, speichern wir die Adresse, die Sie dafür nennen. Nimmt niemand an, löschen wir sie sieben Tage nach Ablauf der Einladung; nimmt jemand an, spätestens sieben Tage nach dem Ende des Zugangs. Links, mit denen Sie Ihren Verbrauch freigeben, löschen wir 90 Tage nach ihrem Ende. Ebenso Zugänge für Ihre Programme und Links für Kalender; von einem Zugangsschlüssel speichern wir nur einen Prüfwert, dazu Namen, Rechte und den Tag der letzten Benutzung.",
                en:
                    "When you invite somebody to a contract we store the address you give for it. If nobody accepts, it is deleted seven days after the invitation has lapsed; if somebody does, at most seven days after the access has ended. Links by which you share your consumption are deleted 90 days after their end. So are access of your programs and links for calendars; of a key only a hash is stored, with name, rights and the day of its last use."
            )),
        PagePart(
            Text("Mitnehmen und löschen", en: "Taking along and deleting"),
            Text(
                "In den Einstellungen laden Sie alles herunter, was das Portal über Sie gespeichert hat (Art. 15 und 20 DSGVO), und schließen Ihren Zugang. 14 Tage danach löschen wir ihn (Art. 17 DSGVO). Was zum Vertrag gehört, bleibt so lange, wie wir es aufbewahren müssen; welcher Zugang etwas gemeldet hat, steht dann nicht mehr dabei.",
                en:
                    "In the settings you download everything the portal has stored about you (Art. 15 and 20 GDPR), and close your account. 14 days later we delete it (Art. 17 GDPR). What belongs to the contract stays as long as we have to keep it; which account reported something is no longer told then."
            )),
        PagePart(
            Text("Sicherungen", en: "Backups"),
            Text(
                "Damit nichts verloren geht, sichern wir die Daten verschlüsselt (Art. 32 DSGVO). Was gelöscht ist, steht dort noch, bis die Sicherung selbst gelöscht wird: in der Regel nach höchstens einem Jahr. Niemand arbeitet mit diesen Kopien; sie dienen nur der Wiederherstellung.",
                en:
                    "So that nothing is lost we back the data up, encrypted (Art. 32 GDPR). What was deleted is still in there until the backup itself is deleted: as a rule after a year at most. Nobody works with these copies; they serve restoring alone."
            )),
        PagePart(
            Text("Protokoll und Schutz vor Angriffen", en: "Log and protection against attacks"),
            Text(
                "Das technische Protokoll hält Zeit, Art der Seite, Ergebnis und Dauer jeder Anfrage fest, nicht aber Ihre IP-Adresse und nicht, wer Sie sind.",
                en:
                    "The technical log keeps time, kind of page, result and duration of each request, but neither your IP address nor who you are."
            ),
            Text(
                "Gegen das Raten von Passwörtern und Codes zählen wir Versuche. Dazu wird Ihre IP-Adresse in einen Prüfwert verwandelt, den nur das Portal bilden kann. Er wird nach zwei Tagen gelöscht (Art. 6 Abs. 1 Buchst. f DSGVO).",
                en:
                    "Against guessing of passwords and codes we count tries. For this your IP address is turned into a value only the portal can compute. It is deleted after two days (Art. 6 (1) (f) GDPR)."
            ),
            Text(
                "Ein Sicherheitsprotokoll hält fest, was mit Zugängen geschieht: Anmeldungen, falsche Passwörter, Änderungen an Passwort und E-Mail-Adresse, fremde Dokumente, nach denen jemand fragt. Es nennt den Zugang mit einer zufälligen Kennung, Ihr Gerät in wenigen Worten und Ihr Netz verkürzt. Ihre ganze IP-Adresse steht sieben Tage daneben. Das Protokoll bewahren wir zwei Jahre auf, um Angriffe aufzuklären (Art. 6 Abs. 1 Buchst. f DSGVO).",
                en:
                    "A security log keeps what happens to accounts: sign-ins, wrong passwords, changes of password and e-mail address, documents of others somebody asks for. It names the account by a random identity, your device in a few words and your network shortened. Your whole IP address stands beside it for seven days. We keep the log for two years to clear up attacks (Art. 6 (1) (f) GDPR)."
            )),
        PagePart(
            Text("Weitergabe", en: "Who gets data"),
            Text(
                "Zählerstände geben wir an Netzbetreiber und Messstellenbetreiber weiter, weil das Energierecht es verlangt. Andere Stellen bekommen aus diesem Portal nichts. Es lädt keine Inhalte von fremden Servern.",
                en:
                    "Meter readings go to grid operator and metering operator because energy law demands it. Nobody else gets anything from this portal. It loads nothing from other servers."
            )),
    ]

    static let cookies = Text("Cookies", en: "Cookies")
    static let cookiesWhy = Text(
        "Das Portal setzt nur Cookies, ohne die es nicht geht (§ 25 Abs. 2 Nr. 2 TDDDG). Deshalb fragt es Sie nicht danach.",
        en: "The portal only sets cookies it cannot do without (§ 25 (2) no. 2 TDDDG). That is why it does not ask.")
    static let cookieTable = Text("Alle Cookies dieses Portals", en: "All cookies of this portal")
    static let cookieName = Text("Name", en: "Name")
    static let cookiePurpose = Text("Wozu", en: "What for")
    static let cookieLife = Text("Wie lange", en: "How long")

    static func purpose(of cookie: CookieName) -> Text {
        switch cookie {
        case .session: Text("Hält Sie angemeldet.", en: "Keeps you signed in.")
        case .guest: Text("Schützt Formulare vor dem Anmelden.", en: "Protects forms before you sign in.")
        case .language: Text("Merkt sich die gewählte Sprache.", en: "Remembers the language you chose.")
        case .link:
            Text(
                "Merkt sich den geöffneten Einmal-Link, bis Sie bestätigen.",
                en: "Remembers the one-time link you opened until you confirm.")
        case .registration: Text("Merkt sich die begonnene Registrierung.", en: "Remembers the registration you began.")
        case .order:
            Text(
                "Merkt sich die begonnene Bestellung, solange Sie nicht angemeldet sind.",
                en: "Remembers the order you began while you are not signed in.")
        case .pending:
            Text(
                "Merkt sich beim Anmelden, dass nur noch der Code fehlt.",
                en: "Remembers while you sign in that only the code is missing.")
        case .device:
            Text(
                "Erkennt den Browser wieder, mit dem Sie sich schon angemeldet haben. So sperren fremde Fehlversuche Sie nicht aus, und wir schreiben Ihnen bei einer Anmeldung mit einem fremden Gerät.",
                en:
                    "Recognises the browser you signed in with before. So the failed tries of others do not lock you out, and we write to you when a strange device signs in."
            )
        case .staff, .staffPending, .staffDevice, .staffLink, .view:
            Text(
                "Nur für unsere Beschäftigten, auf den Seiten des Büros.",
                en: "Only for our own people, on the pages of the office.")
        }
    }

    static func life(of cookie: CookieName) -> Text {
        switch cookie {
        case .session:
            Text(
                "bis zum Abmelden, nach 30 Minuten ohne Klick, höchstens 12 Stunden",
                en: "until you sign out, do nothing for 30 minutes, or after 12 hours")
        case .guest: Text("bis Sie den Browser schließen", en: "until you close the browser")
        case .language: Text("ein Jahr", en: "one year")
        case .link: Text("bis zur Bestätigung, höchstens 30 Minuten", en: "until you confirm, 30 minutes at most")
        case .registration: Text("höchstens 24 Stunden", en: "24 hours at most")
        case .order: Text("bis Sie bestellen, höchstens 14 Tage", en: "until you order, 14 days at most")
        case .pending: Text("höchstens 5 Minuten", en: "5 minutes at most")
        case .device: Text("ein Jahr nach der letzten Anmeldung", en: "one year after the last sign-in")
        case .staff:
            Text(
                "bis zum Abmelden, nach 15 Minuten ohne Klick, höchstens 10 Stunden",
                en: "until they sign out, do nothing for 15 minutes, or after 10 hours")
        case .staffPending: Text("höchstens 5 Minuten", en: "5 minutes at most")
        case .staffDevice: Text("ein Jahr nach der letzten Anmeldung", en: "one year after the last sign-in")
        case .staffLink: Text("höchstens 30 Minuten", en: "30 minutes at most")
        case .view: Text("höchstens 5 Minuten", en: "5 minutes at most")
        }
    }

    static let rights = [
        PagePart(
            Text("Ihre Rechte", en: "Your rights"),
            Text(
                "Sie können Auskunft verlangen (Art. 15 DSGVO), Daten berichtigen (Art. 16), löschen (Art. 17) oder einschränken lassen (Art. 18), sie in einem gängigen Format mitnehmen (Art. 20) und der Verarbeitung widersprechen (Art. 21). Schreiben Sie uns dafür an die Adresse oben.",
                en:
                    "You can ask for access (Art. 15 GDPR), have data corrected (Art. 16), deleted (Art. 17) or restricted (Art. 18), take it with you in a common format (Art. 20) and object to processing (Art. 21). Write to the address above."
            ),
            Text(
                "Beschweren können Sie sich bei der Datenschutzaufsicht Ihres Bundeslandes (Art. 77 DSGVO).",
                en: "You can complain to the data protection authority of your federal state (Art. 77 GDPR)."))
    ]
}
