import Vocabulary

/// Of a billed time, and of what landlord and tenant share.
extension CarbonTexts {
    static let pageTitle = Text("CO2-Kosten Ihrer Gaslieferung", en: "CO2 cost of your gas supply")
    static let pageLink = Text(
        "CO2-Kosten nach Abrechnungszeitraum, mit dem Anteil des Vermieters",
        en: "CO2 cost by billed time, with the landlord’s share")
    static let none = Text(
        "Einen Nachweis gibt es noch nicht: Er braucht zwei Zählerstände, die Werte des Netzbetreibers und den CO2-Preis aller Jahre des Zeitraums. Sobald sie da sind, steht er hier.",
        en: """
            There is no proof yet: it needs two readings, the grid operator’s figures and the price of CO2 of all years of the \
            time. As soon as they are there it appears here.
            """)
    static let calendarYears = Text("Nach Kalenderjahren", en: "By calendar year")
    static func period(_ span: BilledSpan) -> Text {
        let words = GasTexts.span(span)
        return Text("CO2-Kosten \(words.german) (PDF)", en: "CO2 cost \(words.english) (PDF)")
    }
    static func title(_ span: BilledSpan) -> Text {
        let words = GasTexts.span(span)
        return Text(
            "CO2-Kosten Ihrer Gaslieferung vom \(words.german)", en: "CO2 cost of your gas supply from \(words.english)"
        )
    }
    static let priceShort = Text("Preis je Tonne", en: "Price a tonne")
    static let costShort = Text("CO2-Kosten", en: "CO2 cost")

    static let shareTitle = Text("Anteil des Vermieters", en: "The landlord’s share")
    static let area = Text("Wohnfläche", en: "Living area")
    static let areaHint = Text(
        "In Quadratmetern, wie im Mietvertrag, zum Beispiel 75,5. Wir speichern sie nicht.",
        en: "In square metres, as in your lease, such as 75.5. We do not keep it.")
    static let noArea = Text(
        "Schreiben Sie die Wohnfläche in Quadratmetern, von 5 bis 10.000, zum Beispiel 75,5.",
        en: "Write the living area in square metres, from 5 to 10,000, such as 75.5.")
    static let cooks = Text("Ich koche auch mit diesem Gas", en: "I also cook with this gas")
    static let reckon = Text("Anteil ausrechnen", en: "Reckon the share")
    static let cooking = Text(
        "Weil mit dem Gas auch gekocht wird, ist der Anteil des Vermieters um 5 % gekürzt (§ 6 CO2KostAufG).",
        en: "Because the gas is cooked with, too, the landlord’s share is 5% less (section 6 CO2KostAufG).")
    static let notShared = Text(
        "Für Zeiträume, die vor 2023 begonnen haben, trägt der Vermieter nach dem Gesetz nichts.",
        en: "By law the landlord bears nothing of times that began before 2023.")
    static let howToShare = Text(
        "Teilen Sie die Emissionen durch die Wohnfläche. Was auf ein Jahr herauskommt, steht in der Tabelle. Im Portal rechnen wir das für Sie aus, wenn Sie die Wohnfläche eintragen.",
        en: """
            Divide the emissions by the living area and look up what a year comes to in the table. In the portal we reckon it for \
            you when you type the living area.
            """)

    static let perArea = Text("Emissionen je Quadratmeter", en: "Emissions a square metre")
    static let perAreaAndYear = Text("Auf ein ganzes Jahr gerechnet", en: "For a whole year")
    static func kilogramsPerArea(_ hundredths: Int64) -> Text {
        let words = DecimalWords(scaled: hundredths, scale: 2)
        return Text("\(words.german) kg CO2 je m²", en: "\(words.english) kg CO2 per m²")
    }
    static let level = Text("Stufe", en: "Level")
    static func level(_ level: CarbonLevel) -> Text {
        guard let below = level.below else {
            return Text(
                "\(level.from) kg CO2 je m² und Jahr oder mehr", en: "\(level.from) kg CO2 per m² and year or more")
        }
        guard level.from > 0 else {
            return Text("unter \(below) kg CO2 je m² und Jahr", en: "below \(below) kg CO2 per m² and year")
        }
        return Text(
            "\(level.from) bis unter \(below) kg CO2 je m² und Jahr",
            en: "\(level.from) to below \(below) kg CO2 per m² and year")
    }
    static func isYours(_ level: CarbonLevel) -> Text {
        let words = self.level(level)
        return Text("\(words.german) – Ihre Stufe", en: "\(words.english) – your level")
    }
    static let landlord = Text("Das trägt der Vermieter", en: "The landlord bears")
    static let tenant = Text("Das bleibt bei Ihnen", en: "You bear")
    static func part(_ amount: Money, _ percent: Int) -> Text {
        let share = self.percent(percent)
        return Text("\(amount.german) (Stufe \(share.german))", en: "\(amount.english) (level \(share.english))")
    }
    static func percent(_ percent: Int) -> Text { Text("\(percent) %", en: "\(percent)%") }
    static let levelColumn = Text("Ausstoß der Wohnung", en: "Emissions of the home")
    static let tenantColumn = Text("Anteil Mieter", en: "Tenant")
    static let landlordColumn = Text("Anteil Vermieter", en: "Landlord")
    static let levelsNote = Text(
        "Tabelle: Anlage zu den §§ 5 bis 7 CO2KostAufG. Ist der Zeitraum kürzer oder länger als ein Jahr, gelten ihre Werte im Verhältnis der Tage (§ 5 Absatz 1). Sie gilt für Wohnungen; bei anderen Gebäuden teilen sich beide die Kosten je zur Hälfte (§ 8).",
        en: """
            Table: annex to sections 5 to 7 CO2KostAufG. If the time is shorter or longer than a year, its values hold in \
            proportion to the days (section 5 (1)). It is for homes; in other buildings both bear half of the cost (section 8).
            """)
    static let deadline = Text(
        "Verlangen Sie die Erstattung schriftlich, auch per E-Mail, innerhalb von zwölf Monaten nach Ihrer Gasrechnung.",
        en: "Ask for the refund in writing, by e-mail as well, within twelve months after your gas bill.")
}
