/// A delivery with one object of each kind, as others write it: the new customer of `ImportFolder`'s neighbour.
enum BO4EDeliveries {
    static let partner = #"""
        {"_typ":"GESCHAEFTSPARTNER","_version":"202607.1.0","_id":"C-9","anrede":"FRAU","vorname":"Nele","nachname":"Neumann","organisationstyp":"PRIVATPERSON","geschaeftspartnerrollen":["KUNDE"],"adresse":{"strasse":"Am Markt","hausnummer":"3","postleitzahl":"19053","ort":"Schwerin","landescode":"DE"},"kontaktwege":[{"kontaktart":"E_MAIL","kontaktwert":"nele@example.org"},{"kontaktart":"TELEFON","kontaktwert":"0385 50001234"}],"ansprechpartner":[{"vorname":"Nele","nachname":"Neumann","geburtsdatum":"1980-02-03"}],"zusatzAttribute":[{"name":"kundennummer","wert":"100099"}]}
        """#
    static let tariff = #"""
        {"_typ":"TARIF","_id":"T-9","bezeichnung":"Strom Neun","sparte":"STROM","tariftyp":"SONDERTARIF","regionspreise":[{"tarifpreiszeitscheiben":[{"zeitscheibengueltigkeit":{"startdatum":"2026-01-01"},"einheitsPreispositionen":[{"preis":{"wert":0.3105,"einheit":"EUR","bezugswert":"KWH"}},{"preis":{"wert":155.88,"einheit":"EUR","bezugswert":"JAHR"}}]}]}],"zusatzAttribute":[{"name":"kundenportal.prices_are","wert":"gross"}]}
        """#
    static let contract = #"""
        {"_typ":"VERTRAG","_id":"K-9","vertragsnummer":"300009009","sparte":"STROM","vertragsart":"ENERGIELIEFERVERTRAG","vertragsstatus":"AKTIV","vertragsbeginn":"2025-12-31T23:00:00Z","vertragspartner1":{"organisationsname":"Stadtwerke","geschaeftspartnerrollen":["LIEFERANT"]},"vertragspartner2":{"_id":"C-9"},"vertragskonditionen":{"kuendigungsfrist":{"dauer":"P6W"}},"vertragsteile":[{"lokation":"51238696781"}],"zusatzAttribute":[{"name":"kundenportal.tariff","wert":"T-9"}]}
        """#
    static let place = #"""
        {"_typ":"MARKTLOKATION","marktlokationsId":"51238696781","sparte":"STROM","energierichtung":"AUSSP","lokationsadresse":{"strasse":"Am Markt","hausnummer":"3","postleitzahl":"19053","ort":"Schwerin"},"lokationszuordnungen":[{"messlokationen":[{"messlokationsId":"DE00056266802AO6G56M11SN51G21M24S"}]}]}
        """#
    static let meter = #"""
        {"_typ":"ZAEHLER","_id":"Z-9","zaehlernummer":"1EMH0099999999","sparte":"STROM","istFernauslesbar":false,"zaehlwerke":[{"obisKennzahl":"1-0:1.8.0","richtung":"AUSSP","einheit":"KWH","vorkommastelle":6,"nachkommastelle":1,"messwerte":[{"zeitpunkt":"2026-01-01T00:00:00+01:00","wert":{"wert":1234.5,"einheit":"KWH"},"messwertstatus":"ABGELESEN"}]}],"zusatzAttribute":[{"name":"kundenportal.contract","wert":"K-9"}]}
        """#
    static let bill = #"""
        {"_typ":"RECHNUNG","_id":"R-9","rechnungsnummer":"RE-9","rechnungstyp":"TURNUSRECHNUNG","rechnungsdatum":"2026-11-01T00:00:00+01:00","faelligkeitsdatum":"2026-11-15T00:00:00+01:00","rechnungsperiode":{"startdatum":"2026-01-01","enddatum":"2026-10-31"},"vertrag":{"vertragsnummer":"300009009"},"gesamtnetto":{"wert":100.00,"waehrung":"EUR"},"gesamtsteuer":{"wert":19.00,"waehrung":"EUR"},"gesamtbrutto":{"wert":119.00,"waehrung":"EUR"},"zuZahlen":{"wert":19.00,"waehrung":"EUR"},"steuerbetraege":[{"steuersatz":19,"basiswert":100.00,"steuerwert":19.00}],"rechnungspositionen":[{"positionstext":"Arbeitspreis","positionsMenge":{"wert":300,"einheit":"KWH"},"einzelpreis":{"wert":0.30,"einheit":"EUR","bezugswert":"KWH"},"gesamtpreis":{"wert":90.00,"waehrung":"EUR"}},{"positionstext":"Grundpreis","gesamtpreis":{"wert":10.00,"waehrung":"EUR"}}],"vorauszahlungen":[{"betrag":{"wert":100.00,"waehrung":"EUR"},"datum":"2026-06-01T00:00:00+02:00"}]}
        """#

    static let all = [partner, tariff, contract, place, meter, bill]

    static func list(_ objects: [String]) -> String { "[\(objects.joined(separator: ","))]" }
}
