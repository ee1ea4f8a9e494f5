import Vocabulary

// What an export tells about the account's own contracts. Units stand in the names of the columns.

extension ExportTable {
    static let customers = ExportTable(
        file: "kunde",
        words: Text("Was unser Abrechnungssystem über Sie weiß", en: "What our billing system knows about you"),
        columns: [
            "kundennummer", "anrede", "vorname", "nachname", "strasse", "hausnummer", "postleitzahl", "ort", "e_mail",
            "telefon", "geboren_am", "uebernommen_am",
        ], sealed: ["telefon": .phone, "geboren_am": .bornOn]
    ) { try $0.exportCustomers($1, after: $2, most: $3) }

    static let contracts = ExportTable(
        file: "vertraege", words: Text("Ihre Verträge", en: "Your contracts"),
        columns: [
            "vertrag", "sparte", "stand", "tarif", "strasse", "hausnummer", "postleitzahl", "ort", "malo_id", "melo_id",
            "netzbetreiber", "messstellenbetreiber", "beginn", "mindestlaufzeit_bis", "kuendigungsfrist_wochen", "ende",
            "preisgarantie", "preisgarantie_bis", "jahresverbrauch_wh", "abgerechnet_bis", "ablesung_faellig_am",
            "abschlag_mindestens_cent", "abschlag_hoechstens_cent", "abschlag_aenderbar_ab",
        ]
    ) { try $0.exportContracts($1, after: $2, most: $3) }

    static let prices = ExportTable(
        file: "preise", words: Text("Alle Preise Ihrer Tarife, brutto", en: "All prices of your tariffs, gross"),
        columns: [
            "vertrag", "tarif", "gueltig_ab", "arbeitspreis_zehntausendstel_cent_je_kwh",
            "arbeitspreis_ht_zehntausendstel_cent_je_kwh", "arbeitspreis_nt_zehntausendstel_cent_je_kwh",
            "grundpreis_cent_je_jahr", "preis_cent_je_monat",
        ]
    ) { try $0.exportPrices($1, after: $2, most: $3) }

    static let formerTariffs = ExportTable(
        file: "fruehere-tarife",
        words: Text("Tarife, die Ihre Verträge vorher hatten", en: "Tariffs your contracts had before"),
        columns: ["vertrag", "tarif", "bis"]
    ) { try $0.exportFormerTariffs($1, after: $2, most: $3) }

    static let meters = ExportTable(
        file: "zaehler", words: Text("Ihre Zähler", en: "Your meters"),
        columns: [
            "vertrag", "zaehler", "sendet_selbst", "eingebaut_am", "ausgebaut_am", "brennwert_wh_je_m3",
            "zustandszahl_zehntausendstel",
        ]
    ) { try $0.exportMeters($1, after: $2, most: $3) }

    static let registers = ExportTable(
        file: "zaehlwerke", words: Text("Die Zählwerke der Zähler", en: "The registers of the meters"),
        columns: ["zaehler", "obis", "art", "einheit", "vorkommastellen", "nachkommastellen"]
    ) { try $0.exportRegisters($1, after: $2, most: $3) }

    static let readings = ExportTable(
        file: "zaehlerstaende",
        words: Text("Alle Zählerstände, in Tausendsteln", en: "All meter readings, in thousandths"),
        columns: [
            "vertrag", "zaehler", "obis", "abgelesen_am", "stand_tausendstel", "einheit", "quelle", "status",
            "gespeichert_am",
        ]
    ) { try $0.exportReadings($1, after: $2, most: $3) }

    static let series = ExportTable(
        file: "viertelstunden",
        words: Text(
            "Alle Viertelstundenwerte, ein Tag je Zeile; die Form erklärt die Dokumentation des Portals",
            en: "All quarter-hour values, one day per row; the portal’s documentation explains the form"),
        columns: ["vertrag", "zaehler", "obis", "tag", "einheit", "viertelstunden", "gespeichert_am"]
    ) { try $0.exportSeries($1, after: $2, most: $3) }

    static let instalments = ExportTable(
        file: "abschlaege", words: Text("Ihre Abschläge", en: "Your instalments"),
        columns: ["vertrag", "faellig_am", "betrag_cent"]
    ) { try $0.exportInstalments($1, after: $2, most: $3) }

    static let payments = ExportTable(
        file: "bankverbindungen",
        words: Text(
            "Wie Sie Ihre Verträge zahlen, mit Konto und Mandat",
            en: "How you pay your contracts, with account and mandate"),
        columns: [
            "vertrag", "zahlungsweise", "iban", "kontoinhaber", "anschrift_kontoinhaber", "mandatsreferenz",
            "vereinbart_am", "erteilt_um", "geraet", "wartet_bis", "zuletzt_benutzt_am", "beendet_am", "vorgang",
        ], sealed: ["iban": .iban]
    ) { try $0.exportPayments($1, after: $2, most: $3) }

    static let codes = ExportTable(
        file: "registrierungscodes",
        words: Text(
            "Wann wir Ihnen Registrierungscodes geschickt haben, ohne die Codes",
            en: "When we sent you registration codes, without the codes"),
        columns: ["vertrag", "ausgestellt_am", "gilt_bis", "ersetzt_am", "eingeloest_am"]
    ) { try $0.exportCodes($1, after: $2, most: $3) }

    static let requests = ExportTable(
        file: "vorgaenge",
        words: Text("Was gemeldet und beauftragt wurde", en: "What was reported and ordered"),
        columns: [
            "nummer", "art", "vertrag", "stand", "eingegangen_am", "zugesagt_bis", "abgeschlossen_am", "von_ihnen",
            "angaben",
        ]
    ) { try $0.exportRequests($1, after: $2, most: $3) }

    static let callbacks = ExportTable(
        file: "rueckrufnummern",
        words: Text(
            "Nummern, unter denen Sie zurückgerufen werden wollten", en: "Numbers you wanted to be called back at"),
        columns: ["vorgang", "telefon"], sealed: ["telefon": .callback]
    ) { try $0.exportCallbacks($1, after: $2, most: $3) }

    static let timelines = ExportTable(
        file: "verlauf", words: Text("Der Verlauf der Vorgänge", en: "The timelines of the requests"),
        columns: ["vorgang", "schritt", "stand", "wann", "durch", "zugesagt_bis", "bemerkung", "vertragsende"]
    ) { try $0.exportTimelines($1, after: $2, most: $3) }

    static let documents = ExportTable(
        file: "dokumente",
        words: Text(
            "Das Verzeichnis des Ordners „dokumente“", en: "The list of the folder “dokumente”, which holds documents"),
        columns: [
            "vertrag", "art", "titel", "datum", "eingegangen_am", "geoeffnet_am", "groesse_byte", "sha256", "datei",
        ]
    ) { try $0.exportedDocuments($1, after: $2, most: $3).map(\.row) }

    static let photos = ExportTable(
        file: "fotos",
        words: Text("Das Verzeichnis des Ordners „fotos“", en: "The list of the folder “fotos”, which holds photos"),
        columns: ["vorgang", "vertrag", "eingegangen_am", "art", "groesse_byte", "sha256", "datei"]
    ) { try $0.exportedPhotos($1, after: $2, most: $3).map(\.row) }
}
