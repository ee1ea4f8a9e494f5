/// Mandate, dispute resolution, faults and readings.
enum ServiceLawTexts {
    private static let house = "Demo-Stadtwerke Mecklenburg GmbH"

    static let all = [
        LawText(
            norm: "EPC016-06, Mandatstext der Deutschen Kreditwirtschaft", scene: .mandate,
            places: [.page, .receipt, .pdf],
            words: [
                "SEPA-Lastschriftmandat",
                "Ich ermächtige \(house), Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut an, die von \(house) auf mein Konto gezogenen Lastschriften einzulösen. Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen.",
            ]),
        LawText(
            norm: "EPC016-06, 4.7.2 (Angaben des Mandats)", scene: .mandate, places: [.receipt, .pdf],
            words: [
                house, "Musterstraße 1, 19053 Schwerin", "DE98ZZZ09999999999", "KP-300001001-001",
                "wiederkehrende Zahlungen",
            ]),
        LawText(
            norm: "EnWG § 111a Satz 4, § 111b; VSBG § 36", scene: .complaintAboutStrom,
            places: [.page, .receipt, .letter, .pdf],
            words: [
                "Können wir uns nicht einigen, hilft die Schlichtungsstelle, für Sie kostenlos: Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, Telefon 030 2757240-0, www.schlichtungsstelle-energie.de. Wir sind verpflichtet, am Verfahren teilzunehmen."
            ]),
        LawText(
            norm: "TKG § 68; VSBG § 36", scene: .complaintAboutInternet, places: [.page, .receipt, .letter, .pdf],
            words: [
                "Können wir uns nicht einigen, hilft die Schlichtungsstelle, für Sie kostenlos: Schlichtungsstelle Telekommunikation der Bundesnetzagentur, Postfach 8001, 53105 Bonn, www.bundesnetzagentur.de. Die Teilnahme ist für uns freiwillig."
            ]),
        LawText(
            norm: "TKG § 58 Absätze 1 bis 4", scene: .fault, places: [.page],
            words: [
                "Wir beseitigen die Störung unverzüglich und kostenlos (§ 58 Abs. 1 TKG).",
                "Dauert es länger als einen Kalendertag, sagen wir Ihnen spätestens am Tag danach, was wir tun und bis wann (§ 58 Abs. 2 TKG).",
                "Bei vollständigem Ausfall steht Ihnen ab dem dritten Tag nach der Meldung eine Entschädigung zu: am dritten und vierten Tag je 5 € oder 10 % des Monatspreises, ab dem fünften Tag je 10 € oder 20 %. Der höhere Betrag zählt (§ 58 Abs. 3 TKG).",
                "Versäumt der Techniker einen vereinbarten Termin, sind es 10 € oder 20 % (§ 58 Abs. 4 TKG).",
            ]),
        LawText(
            norm: "EnWG § 40a Absatz 1 Sätze 2 und 3", scene: .meterReading, places: [.page],
            words: [
                "Ist es Ihnen nicht zuzumuten, lesen wir für Sie ab, und es kostet Sie nichts (§ 40a Energiewirtschaftsgesetz)."
            ]),
    ]
}
