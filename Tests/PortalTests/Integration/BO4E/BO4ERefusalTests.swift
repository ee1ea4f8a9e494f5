import Testing

@testable import Portal

/// What is wrong with an object is said in German, at its place, and takes no other object with it.
@Suite struct BO4ERefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let object, old, new, place, reason: String
        var testDescription: String { "\(place) \(reason)" }

        init(_ object: String, _ old: String, _ new: String, _ place: String, _ reason: String) {
            (self.object, self.old, self.new, self.place, self.reason) = (object, old, new, place, reason)
        }
    }

    private typealias All = BO4EDeliveries

    static let cases = [
        Case(
            All.partner, #""vorname":"Nele","nachname":"Neumann","#, #""organisationsname":"N GmbH","#,
            "$.vorname", "fehlt."),
        Case(All.partner, "PRIVATPERSON\",", "UNTERNEHMEN\",\"organisationsname\":\"N GmbH\",", "", ""),
        Case(All.partner, "\"KUNDE\"", "\"LIEFERANT\"", "$.geschaeftspartnerrollen", "nennt nicht KUNDE"),
        Case(All.partner, "19053", "1905", "$.adresse.postleitzahl", "ist keine deutsche Postleitzahl"),
        Case(
            All.partner, #""landescode":"DE""#, #""landescode":"FR""#, "$.adresse.landescode", "außerhalb Deutschlands"),
        Case(All.partner, "nele@example.org", "nele", "$.kontaktwege[0].kontaktwert", "ist keine E-Mail-Adresse."),
        Case(All.partner, "0385 50001234", "abc", "$.kontaktwege[1].kontaktwert", "ist keine Telefonnummer."),
        Case(
            All.partner, "\"100099\"", "\"12\"", "$.zusatzAttribute[0].wert",
            "ist keine Kundennummer mit 4 bis 12 Ziffern."),
        Case(All.partner, "1980-02-03", "03.02.1980", "$.ansprechpartner[0].geburtsdatum", "ist kein Datum"),
        Case(All.partner, "\"FRAU\"", "3", "$.anrede", "ist die Zahl 3 und kein Wort der BO4E-Liste."),
        Case(All.tariff, "\"STROM\"", "\"WASSER\"", "$.sparte", "WASSER führt das Portal nicht"),
        Case(
            All.tariff, "\"gross\"", "\"net\"", "$.zusatzAttribute[0].wert",
            "net: Das Portal führt Preise mit Umsatzsteuer"),
        Case(All.tariff, "kundenportal.prices_are", "anderes", "$", "sagt nicht, ob die Umsatzsteuer"),
        Case(
            All.tariff, "0.3105", "-0.3105",
            "$.regionspreise[0].tarifpreiszeitscheiben[0].einheitsPreispositionen[0].preis.wert", "liegt unter null."),
        Case(All.tariff, "0.3105", "0.3100005", "$.regionspreise", "höchstens vier Nachkommastellen"),
        Case(All.tariff, "155.88", "155.888", "$.regionspreise", "höchstens zwei Nachkommastellen"),
        Case(
            All.tariff, "\"KWH\"", "\"MWH\"",
            "$.regionspreise[0].tarifpreiszeitscheiben[0].einheitsPreispositionen[0].preis.bezugswert",
            "ist kein Preis je KWH, JAHR oder MONAT."),
        Case(All.tariff, "\"SONDERTARIF\"", "\"BILLIG\"", "$.tariftyp", "BILLIG ist kein Tariftyp von BO4E."),
        Case(All.contract, "300009009", "30000900", "$.vertragsnummer", "neun Ziffern"),
        Case(All.contract, "\"AKTIV\"", "\"LAUFEND\"", "$.vertragsstatus", "LAUFEND ist kein Vertragsstatus von BO4E."),
        Case(
            All.contract, "ENERGIELIEFERVERTRAG", "NETZNUTZUNGSVERTRAG", "$.vertragsart",
            "nur Verträge über die Lieferung"),
        Case(
            All.contract, "\"C-9\"", "\"C-8\"", "$.vertragspartner2._id", "Der Geschäftspartner C-8 ist nicht bekannt"),
        Case(All.contract, "\"T-9\"", "\"T-8\"", "$.zusatzAttribute[0].wert", "Der Tarif T-8 ist nicht bekannt"),
        Case(All.contract, "\"STROM\"", "\"GAS\"", "$.sparte", "Der Tarif T-9 ist für Strom."),
        Case(
            All.contract, "51238696781", "51238696780", "$.vertragsteile[0].lokation",
            "die Prüfziffer der MaLo-ID stimmt nicht."),
        Case(All.contract, "51238696781", "NCLB400117640000", "$.vertragsteile[0].lokation", "ist keine MaLo-ID"),
        Case(All.contract, "51238696781", "41373559241", "$.vertragsteile[0].lokation", "Die Lieferanschrift fehlt"),
        Case(
            All.contract, #""vertragspartner1""#, #""vertragsende":"2020-01-01","vertragspartner1""#, "$.vertragsende",
            "Das Ende liegt vor dem Beginn."),
        Case(
            All.place, "DE00056266802AO6G56M11SN51G21M24S", "DE00056266802AO6G56M11SN51G21M24s",
            "$.lokationszuordnungen[0].messlokationen[0].messlokationsId", "keine Messlokations-ID"),
        Case(All.place, "AUSSP", "EINSP", "$.energierichtung", "keine Einspeisung"),
        Case(All.meter, "1-0:1.8.0", "4-5-6-7", "$.zaehlwerke[0].obisKennzahl", "keine OBIS-Kennzahl"),
        Case(All.meter, "1-0:1.8.0", "7-0:3.0.0", "$.zaehlwerke[0].obisKennzahl", "passt nicht zur Sparte"),
        Case(All.meter, "1-0:1.8.0", "1-0:1.6.0", "$.zaehlwerke[0].obisKennzahl", "ist kein Zählwerk"),
        Case(All.meter, #""vorkommastelle":6,"#, "", "$.zaehlwerke[0].vorkommastelle", "fehlt."),
        Case(
            All.meter, #""nachkommastelle":1"#, #""nachkommastelle":6"#, "$.zaehlwerke[0].nachkommastelle",
            "0 bis 3 Stellen"),
        Case(All.meter, "\"K-9\"", "\"K-8\"", "$.zusatzAttribute[0].wert", "Der Vertrag K-8 ist nicht bekannt."),
        Case(All.meter, "1234.5", "-1", "$.zaehlwerke[0].messwerte[0].wert.wert", "-1 liegt unter null."),
        Case(All.meter, "1234.5", "1234567", "$.zaehlwerke[0].messwerte[0].wert.wert", "mehr Stellen als das Zählwerk"),
        Case(
            All.meter, #"1234.5,"einheit":"KWH""#, #"1234.5,"einheit":"MWH""#,
            "$.zaehlwerke[0].messwerte[0].wert.einheit", "Das Zählwerk zählt in KWH."),
        Case(
            All.meter, "\"ABGELESEN\"", "\"FEHLT\"", "$.zaehlwerke[0].messwerte[0].messwertstatus",
            "Das ist kein Zählerstand."),
        Case(All.bill, "TURNUSRECHNUNG", "NETZNUTZUNGSRECHNUNG", "$.rechnungstyp", "ist keine Rechnung an Kunden."),
        Case(
            All.bill, #""gesamtbrutto":{"wert":119.00"#, #""gesamtbrutto":{"wert":119.01"#, "$.gesamtbrutto.wert",
            "Netto und Steuer ergeben 119,00"),
        Case(
            All.bill, #""gesamtpreis":{"wert":10.00"#, #""gesamtpreis":{"wert":10.01"#, "$.rechnungspositionen",
            "Die Positionen ergeben 100,01"),
        Case(
            All.bill, #""gesamtpreis":{"wert":10.00"#, #""gesamtpreis":{"wert":10.001"#,
            "$.rechnungspositionen[1].gesamtpreis.wert", "höchstens zwei Nachkommastellen"),
        Case(
            All.bill, #""gesamtpreis":{"wert":10.00,"waehrung":"EUR""#,
            #""gesamtpreis":{"wert":10.00,"waehrung":"CHF""#, "$.rechnungspositionen[1].gesamtpreis.waehrung",
            "CHF: Das Portal führt Beträge in EUR."),
        Case(
            All.bill, "300009009", "300009008", "$.vertrag.vertragsnummer", "Der Vertrag 300009008 ist nicht bekannt."),
        Case(
            All.bill, "2026-11-01T", "2027-11-01T", "$.faelligkeitsdatum",
            "Die Fälligkeit liegt vor dem Rechnungsdatum."),
        Case(
            All.bill, #""betrag":{"wert":100.00"#, #""betrag":{"wert":90.00"#, "$.vorauszahlungen",
            "Die Vorauszahlungen ergeben nicht, was bezahlt ist."),
        Case(
            All.bill, #""rechnungstyp""#, #""istStorno":true,"rechnungstyp""#, "$.istStorno",
            "Eine Stornorechnung führt das Portal nicht."),
    ]

    @Test(arguments: cases)
    func `one object is refused, at its place`(one: Case) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            for (index, object) in BO4EDeliveries.all.enumerated() {
                let broken = object == one.object
                #expect(!broken || object.contains(one.old), "\(one.old)")
                try folder.write(
                    broken ? object.replacing(one.old, with: one.new) : object, to: "\(index).json")
            }
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            let index = BO4EDeliveries.all.firstIndex(of: one.object) ?? 0
            guard !one.reason.isEmpty else {
                #expect(report.refused == 0, "\(report.text)")
                return
            }
            let own = report.refusals.filter { $0.file.hasPrefix("\(index).json ") }
            #expect(
                own.contains { $0.file == "\(index).json \(one.place)" && $0.reason.contains(one.reason) },
                "\(report.text)")
            #expect(
                report.refusals.allSatisfy { !$0.reason.contains("kann so nicht übernommen werden") }, "\(report.text)")
        }
    }

    @Test func `what needs something that was refused is refused too`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.write(BO4EDeliveries.list(BO4EDeliveries.all), to: "a.json")
            #expect(try await BO4EImport(house.portal, place: folder.path).run().refused == 0)
            let broken = BO4EDeliveries.all.map {
                $0.replacing("Nele\",\"nachname\":\"Neumann\"", with: "Nele\",\"nachname\":\"\\u0007\"")
            }
            try folder.write(BO4EDeliveries.list(broken), to: "a.json")
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(report.refusals.first?.file == "a.json $[0].nachname")
            #expect(report.refusals.first?.reason == "ist kein Text von 1 bis 200 Zeichen in einer Zeile.")
            #expect(
                report.refusals.contains { $0.reason.hasPrefix("braucht C-9, das zurückgewiesen wurde") },
                "\(report.text)")
        }
    }

    @Test func `the same thing twice has no order`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.write(BO4EDeliveries.list([BO4EDeliveries.partner, BO4EDeliveries.partner]), to: "a.json")
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(report.files[BO4EKind.partner.title]?.added == 1)
            #expect(report.refusals.map(\.reason) == ["C-9 steht in dieser Lieferung mehrmals."])
        }
    }
}
