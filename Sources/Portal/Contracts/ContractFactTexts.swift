import Vocabulary

/// The words of a contract's page.
enum ContractFactTexts {
    static let prices = Text("Ihre Preise", en: "Your prices")
    static let pricesNote = Text(
        "Alle Preise enthalten Steuern, Abgaben und Umlagen.", en: "All prices include taxes, levies and surcharges.")
    static let pricesConfirmed = Text(
        "Die Preise stehen in der Vertragsbestätigung.", en: "The prices are in the contract confirmation.")
    static func noPrices(_ phone: String) -> Text {
        Text(
            "Die Preise sind hier noch nicht hinterlegt. Wir nennen sie Ihnen am Telefon: \(phone).",
            en: "The prices are not stored here yet. We tell you on the phone: \(phone).")
    }
    static let confirmation = Text("Vertragsbestätigung ansehen", en: "See the contract confirmation")
    static let price = Text("Preis", en: "Price")
    static let amount = Text("Brutto", en: "Gross")
    static let unitRate = Text("Arbeitspreis", en: "Energy price")
    static let peak = Text("Arbeitspreis Hochtarif (HT)", en: "Energy price, peak hours (HT)")
    static let offPeak = Text("Arbeitspreis Niedertarif (NT)", en: "Energy price, off-peak hours (NT)")
    static let standingMonth = Text("Grundpreis im Monat", en: "Standing charge a month")
    static let standingYear = Text("Grundpreis im Jahr", en: "Standing charge a year")
    static let monthly = Text("Preis im Monat", en: "Price a month")
    /// „Preise seit …“ while it is supplied, „Preise ab …“ before, „Preise bis …“ when it is over.
    static func prices(_ file: ContractFile, today: Day) -> Text {
        let since = file.prices.since
        if let end = file.contract.endsOn, end < today {
            return Text("Preise bis \(end.german)", en: "Prices until \(end.english)")
        }
        return since > today
            ? Text("Preise ab \(since.german)", en: "Prices from \(since.english)")
            : Text("Preise seit \(since.german)", en: "Prices since \(since.english)")
    }
    static func pricesFrom(_ day: Day) -> Text {
        Text("Angekündigte Preise ab \(day.german)", en: "Announced prices from \(day.english)")
    }

    static let guarantee = Text("Preisgarantie", en: "Price guarantee")
    static let noGuarantee = Text("Keine", en: "None")
    static func guarantee(_ kind: PriceGuarantee, until day: Day?) -> Text {
        let what = guaranteed(kind)
        guard let day else { return what }
        return Text("Bis \(day.german): \(what.german)", en: "Until \(day.english): \(what.english)")
    }
    private static func guaranteed(_ kind: PriceGuarantee) -> Text {
        switch kind {
        case .full:
            Text("Der ganze Preis bleibt, wie er ist.", en: "The whole price stays as it is.")
        case .limited:
            Text(
                "Alle Preisteile bleiben, außer Steuern, Abgaben und Umlagen.",
                en: "All parts of the price stay, except taxes, levies and surcharges.")
        case .energy:
            Text(
                "Unser Anteil für Energie und Vertrieb bleibt. Netzentgelte, Steuern, Abgaben und Umlagen können sich ändern.",
                en: "Our share for energy and service stays. Grid fees, taxes, levies and surcharges may change.")
        }
    }

    static let payment = Text("Zahlung", en: "Payment")
    static let instalment = Text("Monatlicher Abschlag", en: "Monthly instalment")
    static let nextDue = Text("Nächste Zahlung am", en: "Next payment on")
    static let annual = Text("Jahresverbrauch", en: "Yearly consumption")

    static let terms = Text("Laufzeit und Kündigung", en: "Term and cancellation")
    static let starts = Text("Beginn", en: "Start")
    static let minimumTerm = Text("Mindestlaufzeit bis", en: "Minimum term until")
    static let noMinimumTerm = Text("Keine", en: "None")
    static let minimumTermLabel = Text("Mindestlaufzeit", en: "Minimum term")
    static let notice = Text("Kündigungsfrist", en: "Notice period")
    static let noticeConfirmed = Text("Steht in der Vertragsbestätigung.", en: "It is in the contract confirmation.")
    static func unknownNotice(_ phone: String) -> Text {
        Text(
            "Hier nicht hinterlegt. Wir nennen sie Ihnen am Telefon: \(phone).",
            en: "Not stored here. We tell you on the phone: \(phone).")
    }
    static func notice(_ notice: ContractTerm.Notice) -> Text {
        switch notice {
        case .weeks(1): Text("1 Woche", en: "1 week")
        case .weeks(let count): Text("\(count) Wochen", en: "\(count) weeks")
        case .oneMonth: Text("1 Monat", en: "1 month")
        }
    }
    static let earliestEnd = Text("Frühestes Ende, wenn Sie heute kündigen", en: "Earliest end if you cancel today")
    static let lastNoticeDay = Text(
        "Letzter Tag für eine Kündigung zum Ende der Mindestlaufzeit",
        en: "Last day to cancel for the end of the minimum term")
    static let ends = Text("Letzter Tag der Lieferung", en: "Last day of supply")

    static let supply = Text("Lieferstelle und Zähler", en: "Place of supply and meters")
    static let place = Text("Lieferadresse", en: "Address of supply")
    static let malo = Text("Marktlokation (MaLo-ID)", en: "Market location (MaLo-ID)")
    static let melo = Text("Messlokation (MeLo-ID)", en: "Metering location (MeLo-ID)")
    static let meter = Text("Zählernummer", en: "Meter number")
    static let remote = Text("sendet seine Werte selbst", en: "sends its values itself")
    static let gridOperator = Text("Netzbetreiber", en: "Grid operator")
    static let meteringOperator = Text("Messstellenbetreiber", en: "Metering operator")

    static let product = Text("Tarif", en: "Tariff")
    static let tariff = Text("Tarif", en: "Tariff")
    static let state = Text("Stand", en: "State")
    static let defaultSupply = Text("Grundversorgung", en: "Default supply")
    static let isDefault = Text("Ja, mit zwei Wochen Kündigungsfrist", en: "Yes, with two weeks’ notice")
    static let isNotDefault = Text("Nein, Sondervertrag", en: "No, special contract")
    static let green = Text("Strom aus erneuerbaren Quellen", en: "Electricity from renewable sources")
    static let greenYes = Text("Ja, mit Herkunftsnachweisen belegt", en: "Yes, proven by guarantees of origin")
    static let speed = Text("Geschwindigkeit", en: "Speed")
    static func speed(down: Int, up: Int?) -> Text {
        let down = DecimalWords(scaled: Int64(down))
        guard let up = up.map({ DecimalWords(scaled: Int64($0)) }) else {
            return Text("bis \(down.german) Mbit/s im Download", en: "up to \(down.english) Mbit/s download")
        }
        return Text(
            "bis \(down.german) Mbit/s im Download, bis \(up.german) Mbit/s im Upload",
            en: "up to \(down.english) Mbit/s download, up to \(up.english) Mbit/s upload")
    }

    static func holder(seenAs role: ContractRole) -> Text {
        role == .owner ? Text("Ihre Daten", en: "Your data") : Text("Vertragsinhaber", en: "Contract holder")
    }
    static let name = Text("Name", en: "Name")
    static let customerNumber = Text("Kundennummer", en: "Customer number")
    static let correspondence = Text("Postanschrift", en: "Postal address")
}
