import HTML
import Vocabulary

/// The form of a tariff: one field for each entry of its rows. Fields are named like them.
struct TariffSheet: EditedSheet {
    var all: [Field]
    var tax = Field("steuer", TariffEntryTexts.tax)

    static let fields: [any WritableKeyPath<TariffSheet, Field> & Sendable] =
        TariffEntry.whole.indices.map { \TariffSheet.all[$0] } + [\TariffSheet.tax]

    init() {
        all = TariffEntry.whole.map { entry in
            var field = Field(
                entry.name.replacing("_", with: "-"), entry.label, hint: entry.hint, autocomplete: "off",
                longest: entry.longest)
            if case .flag = entry.form { field.raw = "nein" }
            return field
        }
        tax.raw = "brutto"
    }

    init(_ content: EditedTariff) {
        self.init()
        for (index, entry) in TariffEntry.whole.enumerated() {
            all[index].raw = content.values[entry.name].map(entry.typed) ?? all[index].raw
        }
    }

    init(sent body: FormBody) {
        self.init(body)
        for (index, entry) in TariffEntry.whole.enumerated() {
            if case .paragraph = entry.form { all[index].fillLines(body[all[index].name]) }
        }
    }

    /// The rows say what is wrong; the first word of their sentence names the field.
    mutating func read(_ name: String) -> EditedTariff? {
        guard problems.isEmpty else { return nil }
        var values: [String: String] = [:]
        for (index, entry) in TariffEntry.whole.enumerated() { values[entry.name] = entry.stored(all[index].raw) }
        if tax.raw == "netto" { values = Self.gross(values) }
        let tariff = EditedTariff(values: values)
        if !tariff.hasPrice { note(TariffEntryTexts.priceMissing, at: "unit_rate_ct_kwh") }
        let day = Day.latest
        do {
            _ = try tariff.tariffRow("neu", prices: [tariff.price(from: day.adding(days: -1))])
        } catch {
            refuse(error.reason)
        }
        do {
            _ = try tariff.offerRow("neu", tariff: "neu", from: .earliest)
        } catch {
            refuse(error.reason)
        }
        return problems.isEmpty ? tariff : nil
    }

    /// Puts what a row says at the field it names; false where it names none.
    @discardableResult
    mutating func refuse(_ reason: String) -> Bool {
        let first = reason.split(separator: " ").first.map(String.init) ?? ""
        guard let entry = TariffEntry.whole.first(where: { $0.name == first }) else { return false }
        note(entry.wrong, at: entry.name)
        return true
    }

    private mutating func note(_ words: Text, at name: String) {
        guard let index = TariffEntry.whole.firstIndex(where: { $0.name == name }), all[index].error == nil else {
            return
        }
        all[index].error = words
    }

    /// Prices that were typed without value added tax, with it.
    private static func gross(_ values: [String: String]) -> [String: String] {
        var values = values
        for entry in TariffEntry.whole {
            guard let stored = values[entry.name] else { continue }
            switch entry.form {
            case .rate:
                guard let rate = UnitRate(centsPerKWh: stored)?.gross(vat: .standard) else { continue }
                values[entry.name] = entry.stored(rate.tenThousandths)
            case .euros:
                guard let money = Money(euros: stored)?.gross(vat: .standard) else { continue }
                values[entry.name] = entry.stored(money.cents)
            default: continue
            }
        }
        return values
    }

    func write(_ page: Page) {
        for (index, entry) in TariffEntry.whole.enumerated() {
            if index == TariffEntry.all.count { page.h3(TariffEntryTexts.internet) }
            switch entry.form {
            case .paragraph: page.area(all[index])
            case .flag: page.choice(all[index], [("ja", EditionTexts.yes), ("nein", EditionTexts.no)])
            case .choice(let options): page.choice(all[index], options)
            default: page.field(all[index])
            }
        }
        page.choice(tax, [("brutto", TariffEntryTexts.gross), ("netto", TariffEntryTexts.net)])
    }
}

extension TariffEntry {
    fileprivate var longest: Int {
        switch form {
        case .paragraph: 2000
        case .words where name == "postal_codes": 1200
        default: 200
        }
    }
}
