/// A place in Mecklenburg and the north-west of Brandenburg.
struct DemoPlace: Sendable {
    let postalCode, city: String

    static let schwerin = DemoPlace(postalCode: "19053", city: "Schwerin")

    static let all: [DemoPlace] = [
        ("19053", "Schwerin"), ("19055", "Schwerin"), ("19057", "Schwerin"), ("19059", "Schwerin"),
        ("19061", "Schwerin"), ("19063", "Schwerin"), ("19065", "Pinnow"), ("19067", "Leezen"), ("19069", "Lübstorf"),
        ("19071", "Brüsewitz"), ("19073", "Wittenförden"), ("19075", "Pampow"), ("19077", "Lübesse"),
        ("19079", "Banzkow"), ("19086", "Plate"), ("19089", "Crivitz"), ("19205", "Gadebusch"), ("19230", "Hagenow"),
        ("19243", "Wittenburg"), ("19246", "Zarrentin am Schaalsee"), ("19258", "Boizenburg/Elbe"),
        ("19288", "Ludwigslust"), ("19300", "Grabow"), ("19303", "Dömitz"), ("19322", "Wittenberge"),
        ("19348", "Perleberg"), ("19370", "Parchim"), ("19386", "Lübz"), ("19395", "Plau am See"),
        ("19399", "Goldberg"), ("19406", "Sternberg"), ("19412", "Brüel"), ("19417", "Warin"), ("18246", "Bützow"),
        ("18249", "Tarnow"), ("18273", "Güstrow"), ("23936", "Grevesmühlen"), ("23966", "Wismar"),
        ("23992", "Neukloster"), ("23996", "Bad Kleinen"),
    ].map { DemoPlace(postalCode: $0.0, city: $0.1) }
}
