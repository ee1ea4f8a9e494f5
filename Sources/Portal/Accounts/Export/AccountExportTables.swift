import Vocabulary

// What an export tells about the account itself.

extension ExportTable {
    static let account = ExportTable(
        file: "zugang", words: Text("Ihr Zugang", en: "Your account"),
        columns: ["e_mail", "sprache", "angelegt_am", "zweiter_faktor_seit", "bankdaten_gesperrt_bis"]
    ) { try $0.exportAccount($1, after: $2, most: $3) }

    static let sessions = ExportTable(
        file: "anmeldungen", words: Text("Wo Sie gerade angemeldet sind", en: "Where you are signed in just now"),
        columns: ["geraet", "angemeldet_am", "zuletzt_benutzt_am", "passwort_eingegeben_am"]
    ) { try $0.exportSessions($1, after: $2, most: $3) }

    static let devices = ExportTable(
        file: "geraete",
        words: Text("Geräte, mit denen Sie sich angemeldet haben", en: "Devices you have signed in with"),
        columns: ["geraet", "zuerst_am", "zuletzt_am", "ohne_code_bis"]
    ) { try $0.exportDevices($1, after: $2, most: $3) }

    static let recoveryCodes = ExportTable(
        file: "wiederherstellungscodes",
        words: Text(
            "Wann es Codes für den zweiten Faktor gab, ohne die Codes",
            en: "When there were codes for the second factor, without the codes"),
        columns: ["erstellt_am", "benutzt_am"]
    ) { try $0.exportRecoveryCodes($1, after: $2, most: $3) }

    static let passkeys = ExportTable(
        file: "passkeys",
        words: Text("Ihre Passkeys, ohne die Schlüssel", en: "Your passkeys, without the keys"),
        columns: ["name", "angelegt_am", "benutzt_am", "vielleicht_kopiert_am"]
    ) { try $0.exportPasskeys($1, after: $2, most: $3) }

    static let activity = ExportTable(
        file: "aktivitaet",
        words: Text("Was mit Ihrem Zugang geschehen ist", en: "What happened to your account"),
        columns: ["wann", "was", "geraet"]
    ) { try $0.exportActivity($1, after: $2, most: $3) }

    static let emailChanges = ExportTable(
        file: "e-mail-wechsel", words: Text("Änderungen der E-Mail-Adresse", en: "Changes of the e-mail address"),
        columns: ["alt", "neu", "beantragt_am", "bestaetigt_am", "rueckgaengig_am"]
    ) { try $0.exportEmailChanges($1, after: $2, most: $3) }

    static let registrations = ExportTable(
        file: "registrierungen", words: Text("Begonnene Registrierungen", en: "Registrations that were begun"),
        columns: ["e_mail", "sprache", "begonnen_am", "gilt_bis", "bestaetigt_am"]
    ) { try $0.exportRegistrations($1, after: $2, most: $3) }

    static let consents = ExportTable(
        file: "einwilligungen",
        words: Text(
            "Ihre Einwilligungen und Widerrufe mit dem Wortlaut", en: "Your consents and withdrawals, word for word"),
        columns: ["nummer", "wann", "kanal", "thema", "was", "kontakt", "wortlaut", "fassung", "weg", "geraet"],
        sealed: ["kontakt": .consentContact, "wortlaut": .consentText]
    ) { try $0.exportConsents($1, after: $2, most: $3) }

    static let letters = ExportTable(
        file: "e-mails",
        words: Text(
            "E-Mails, die wir Ihnen gesandt haben: Art, Zeit, Adresse", en: "E-mails we sent you: kind, time, address"),
        columns: ["art", "an", "sprache", "vorgemerkt_am", "gesandt_am", "aufgegeben_am"]
    ) { try $0.exportLetters($1, after: $2, most: $3) }

    static let access = ExportTable(
        file: "zugriffe",
        words: Text("Welche Verträge Sie sehen", en: "Which contracts you see"),
        columns: ["vertrag", "rolle", "seit", "mit_viertelstunden"]
    ) { try $0.exportAccess($1, after: $2, most: $3) }

    static let people = ExportTable(
        file: "personen", words: Text("Wen Sie eingeladen haben", en: "Whom you invited"),
        columns: [
            "vertrag", "e_mail", "rolle", "eingeladen_am", "gilt_bis", "angenommen_am", "hat_zugang",
            "mit_viertelstunden",
        ]
    ) { try $0.exportPeople($1, after: $2, most: $3) }

    static let shares = ExportTable(
        file: "freigaben",
        words: Text(
            "Wem Sie Ihren Verbrauch freigegeben haben, ohne die Links",
            en: "With whom you shared your consumption, without the links"),
        columns: [
            "vertrag", "fuer", "erstellt_am", "gilt_bis", "beendet_am", "benutzt", "zuletzt_benutzt_am",
            "mit_viertelstunden",
        ]
    ) { try $0.exportShares($1, after: $2, most: $3) }

    static let contact = ExportTable(
        file: "kontaktdaten",
        words: Text("Was Sie uns über Ihre Kontaktdaten gesagt haben", en: "What you told us about reaching you"),
        columns: [
            "telefon", "telefon_seit", "zusatz", "strasse", "hausnummer", "postleitzahl", "ort", "anschrift_seit",
        ], sealed: ["telefon": .toldPhone]
    ) { try $0.exportContact($1, after: $2, most: $3) }

    static let delivery = ExportTable(
        file: "zustellung", words: Text("Wie Ihre Dokumente zu Ihnen kommen", en: "How your documents reach you"),
        columns: ["weg", "gewaehlt_am", "gilt_ab", "preis_im_jahr_cent", "vorgang"]
    ) { try $0.exportDelivery($1, after: $2, most: $3) }

    static let paperCopies = ExportTable(
        file: "papierrechnungen",
        words: Text("Rechnungen auf Papier, die Sie angefordert haben", en: "Bills on paper you asked for"),
        columns: ["jahr", "vorgang"]
    ) { try $0.exportPaperCopies($1, after: $2, most: $3) }

    static let undeliverable = ExportTable(
        file: "unzustellbar", words: Text("Ob unsere E-Mails bei Ihnen ankommen", en: "Whether our e-mails reach you"),
        columns: ["e_mail", "grund", "seit", "zuletzt", "geprueft_am"]
    ) { try $0.exportUndeliverable($1, after: $2, most: $3) }

    static let moveDraft = ExportTable(
        file: "umzug-entwurf",
        words: Text("Ein Umzug, den Sie begonnen haben", en: "A move you have begun to tell"),
        columns: ["begonnen_am", "geaendert_am", "angaben"], sealed: ["angaben": .moveDraft]
    ) { try $0.exportMoveDraft($1, after: $2, most: $3) }

    static let orderDraft = ExportTable(
        file: "bestellung-entwurf",
        words: Text("Eine Bestellung, die Sie begonnen haben", en: "An order you have begun"),
        columns: ["begonnen_am", "geaendert_am", "angaben"], sealed: ["angaben": .orderDraft]
    ) { try $0.exportOrderDraft($1, after: $2, most: $3) }

    static let orders = ExportTable(
        file: "bestellungen",
        words: Text(
            "Was Ihre Bestellungen neuer Verträge verschlüsselt enthalten",
            en: "What your orders of new contracts hold sealed"),
        columns: ["vorgang", "iban", "geburtsdatum", "telefon"],
        sealed: ["iban": .orderIBAN, "geburtsdatum": .orderBornOn, "telefon": .orderPhone]
    ) { try $0.exportOrders($1, after: $2, most: $3) }

    static let securityLog = ExportTable(
        file: "sicherheitsprotokoll",
        words: Text(
            "Was unser Sicherheitsprotokoll über Ihren Zugang festhält; bei dem, was andere taten, ohne deren Netz und Gerät",
            en: "What our security log keeps about your account; of what others did without their network and device"),
        columns: ["wann", "was", "durch", "netz", "adresse", "angaben"]
    ) { try $0.exportSecurityLog($1, after: $2, most: $3) }

    static let opened = ExportTable(
        file: "gelesen",
        words: Text("Wann Sie Dokumente zum ersten Mal geöffnet haben", en: "When you first opened documents"),
        columns: ["vertrag", "geoeffnet_am"]
    ) { try $0.exportOpened($1, after: $2, most: $3) }
}
