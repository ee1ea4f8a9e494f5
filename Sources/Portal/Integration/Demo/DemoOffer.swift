import Vocabulary

/// What the invented utility offers today.
struct DemoOffer: Sendable {
    let key: String
    let tariff: DemoTariff
    let noticeWeeks: Int
    var least, most: String?
    var needsSmartMeter = false
    var isDynamic = false
    let german, english: String
    var parts, risks: Text?
    /// Internet: what is normal and what is the least, down and up.
    var speeds: Speeds?

    struct Speeds: Sendable {
        let normalDown, normalUp, leastDown, leastUp: Int
        let setup: String
    }

    func line(_ today: Day) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("tariff", tariff.key)
        line.add("offered_from", Day(year: today.year, month: 1, day: 1)?.iso ?? today.iso)
        line.add("term_months", tariff.termMonths)
        line.add("notice_weeks", noticeWeeks)
        line.add("price_guarantee", tariff.guarantee?.rawValue)
        line.add("price_guarantee_months", tariff.guarantee == nil ? nil : tariff.termMonths)
        line.add("minimum_consumption_kwh", least)
        line.add("maximum_consumption_kwh", most)
        line.add("needs_smart_meter", needsSmartMeter)
        line.add("is_dynamic", isDynamic)
        line.add("description", german)
        line.add("description_en", english)
        line.add("price_parts", parts?.german)
        line.add("price_parts_en", parts?.english)
        line.add("risks", risks?.german)
        line.add("risks_en", risks?.english)
        if let speeds {
            line.add("normal_download_mbit", speeds.normalDown)
            line.add("normal_upload_mbit", speeds.normalUp)
            line.add("minimum_download_mbit", speeds.leastDown)
            line.add("minimum_upload_mbit", speeds.leastUp)
            line.add("setup_eur", speeds.setup)
        }
        return line
    }

    static let all =
        [
            DemoOffer(
                key: "demo-angebot-strom-regional", tariff: .stromRegional, noticeWeeks: 4,
                german: "Zwei Jahre gleicher Preis bei Energie und Netz.",
                english: "The same price for energy and grid for two years.",
                parts: Text(
                    "Im Arbeitspreis stecken Energie und Vertrieb, Netzentgelte, Stromsteuer, Konzessionsabgabe, Umlagen und 19 % Umsatzsteuer. Der Grundpreis deckt Messung, Abrechnung und den festen Teil des Netzentgelts.",
                    en:
                        "The energy price holds energy and service, grid fees, electricity tax, concession fee, surcharges and 19% VAT. The standing charge covers metering, billing and the fixed part of the grid fee."
                ),
                risks: Text(
                    "Vorteil: Steigen die Marktpreise, bleibt Ihr Preis. Nachteil: Fallen sie, bleibt er auch. Risiko: Steuern, Abgaben und Umlagen können sich ändern.",
                    en:
                        "Advantage: when market prices rise, your price stays. Disadvantage: when they fall, it stays too. Risk: taxes, levies and surcharges may change."
                )),
            DemoOffer(
                key: "demo-angebot-strom-flex", tariff: .stromFlex, noticeWeeks: 4,
                german: "Ohne Mindestlaufzeit, mit vier Wochen Frist.", english: "No minimum term, four weeks’ notice."),
            DemoOffer(
                key: "demo-angebot-strom-dynamisch", tariff: .stromDynamic, noticeWeeks: 4,
                needsSmartMeter: true, isDynamic: true,
                german: "Der Preis folgt der Strombörse. Wer Verbrauch verschiebt, kann sparen.",
                english: "The price follows the power exchange. Who shifts consumption can save.",
                parts: Text(
                    "Der Börsenpreis jeder Stunde, dazu Vertrieb, Netzentgelte, Stromsteuer, Konzessionsabgabe, Umlagen und 19 % Umsatzsteuer.",
                    en:
                        "The exchange price of each hour, plus service, grid fees, electricity tax, concession fee, surcharges and 19% VAT."
                ),
                risks: Text(
                    "Vorteil: In Stunden mit viel Wind und Sonne ist Strom billig. Nachteil: In anderen Stunden ist er teuer. Risiko: Der Preis kann ohne Grenze steigen.",
                    en:
                        "Advantage: in hours with much wind and sun electricity is cheap. Disadvantage: in other hours it is dear. Risk: the price can rise without limit."
                )),
            DemoOffer(
                key: "demo-angebot-strom-ht-nt", tariff: .stromTwoRates, noticeWeeks: 4,
                german: "Für Zähler mit Hochtarif und Niedertarif.", english: "For meters with peak and off-peak rates."
            ),
            DemoOffer(
                key: "demo-angebot-strom-grundversorgung", tariff: .stromDefault, noticeWeeks: 2,
                german: "Die Grundversorgung nach § 36 EnWG.", english: "Default supply under § 36 EnWG."),
            DemoOffer(
                key: "demo-angebot-gas-regional", tariff: .gasRegional, noticeWeeks: 4,
                german: "Ein Jahr gleicher Preis bei Energie und Netz.",
                english: "The same price for energy and grid for a year."),
            DemoOffer(
                key: "demo-angebot-gas-viel", tariff: .gasPlus, noticeWeeks: 4, least: "10000",
                german: "Für Häuser, die mit Gas heizen.", english: "For houses heated with gas."),
            DemoOffer(
                key: "demo-angebot-gas-grundversorgung", tariff: .gasDefault, noticeWeeks: 2,
                german: "Die Grundversorgung nach § 36 EnWG.", english: "Default supply under § 36 EnWG."),
        ] + internet

    private static let internet = [
        DemoOffer(
            key: "demo-angebot-glasfaser-100", tariff: .fibre100, noticeWeeks: 4,
            german: "Glasfaser bis in die Wohnung, ein Jahr Laufzeit.",
            english: "Fibre to the home, a term of one year.",
            speeds: Speeds(normalDown: 95, normalUp: 47, leastDown: 90, leastUp: 45, setup: "0.00")),
        DemoOffer(
            key: "demo-angebot-glasfaser-300", tariff: .fibre300, noticeWeeks: 4,
            german: "Glasfaser bis in die Wohnung, für Familien.", english: "Fibre to the home, for families.",
            speeds: Speeds(normalDown: 285, normalUp: 142, leastDown: 270, leastUp: 135, setup: "49.95")),
        DemoOffer(
            key: "demo-angebot-glasfaser-1000", tariff: .fibre1000, noticeWeeks: 4,
            german: "Glasfaser bis in die Wohnung, so schnell es geht.",
            english: "Fibre to the home, as fast as it gets.",
            speeds: Speeds(normalDown: 900, normalUp: 450, leastDown: 850, leastUp: 425, setup: "49.95")),
    ]
}
