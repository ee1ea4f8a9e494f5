import Vocabulary

/// Where the invented utility supplies: Strom everywhere in its region, Gas in the towns, fibre street by street.
enum DemoAvailability {
    static func lines(_ today: Day) -> [JSONLine] {
        DemoPlace.all.map { line("strom", $0, .available) }
            + DemoPlace.all.filter { ["Schwerin", "Hagenow", "Parchim", "Wismar"].contains($0.city) }.map {
                line("gas", $0, .available)
            } + internet(today)
    }

    private static func internet(_ today: Day) -> [JSONLine] {
        let (schwerin, parchim) = (DemoPlace.schwerin, DemoPlace(postalCode: "19370", city: "Parchim"))
        let wismar = DemoPlace(postalCode: "23966", city: "Wismar")
        var planned = line("internet", wismar, .planned)
        planned.add("available_from", today.firstOfMonth.adding(months: 8).iso)
        planned.add("remark", "Der Tiefbau beginnt, sobald die Stadt die Wege freigibt.")
        planned.add("remark_en", "The civil works begin as soon as the town opens the roads.")
        return [
            line("internet", schwerin, .connectable),
            line("internet", schwerin, .available, street: "Lindenstraße"),
            line("internet", schwerin, .unavailable, street: "Seestraße"),
            line("internet", parchim, .available, street: "Gartenstraße", house: "5"),
            planned,
        ]
    }

    private static func line(
        _ commodity: String, _ place: DemoPlace, _ state: Availability.State, street: String? = nil,
        house: String? = nil
    ) -> JSONLine {
        var line = JSONLine()
        let parts = [commodity, place.postalCode, street.map(PlaceKey.street), house].compactMap { $0 }
        line.add("external_id", "demo-\(parts.joined(separator: "-"))")
        line.add("commodity", commodity)
        line.add("postal_code", place.postalCode)
        line.add("street", street)
        line.add("house_number", house)
        line.add("state", state.rawValue)
        return line
    }
}
