import Vocabulary

/// The words somebody agrees to. They go into the ledger as they were shown.
enum ConsentTexts {
    /// Raised whenever a word below changes.
    static let version = 1

    static let voluntary = Text(
        "Das ist freiwillig und ändert nichts an Ihren Verträgen. Sie können jede Einwilligung jederzeit hier widerrufen, indem Sie den Haken entfernen. Das gilt sofort; was bis dahin geschah, bleibt rechtmäßig.",
        en: """
            This is voluntary and changes nothing about your contracts. You can withdraw each consent here at any time \
            by removing the tick. That holds at once; what happened until then stays lawful.
            """)

    /// What stands above the switches of a channel.
    static func opening(_ channel: Wish.Channel, _ contact: String, _ house: String) -> Text {
        switch channel {
        case .email:
            Text(
                "Mit einem Haken willige ich ein: \(house) darf mir dazu E-Mails an \(contact) senden.",
                en: "With a tick I agree: \(house) may send me e-mails about it to \(contact).")
        case .phone:
            Text(
                "Mit einem Haken willige ich ein: \(house) darf mich dazu unter \(contact) anrufen.",
                en: "With a tick I agree: \(house) may call me about it on \(contact).")
        case .sms:
            Text(
                "Mit einem Haken willige ich ein: \(house) darf mir dazu SMS an \(contact) senden.",
                en: "With a tick I agree: \(house) may send me text messages about it to \(contact).")
        case .post:
            Text(
                "Mit einem Haken willige ich ein: \(house) darf mir dazu Briefe an diese Anschrift senden: \(contact).",
                en: "With a tick I agree: \(house) may send me letters about it to this address: \(contact).")
        }
    }

    /// What stands beside a switch.
    static func label(_ wish: Wish, _ house: String) -> Text {
        let topic = WishesTexts.name(wish)
        let detail =
            switch wish.purpose {
            case .offers:
                Text("Tarife, Produkte und Aktionen von \(house)", en: "tariffs, products and deals of \(house)")
            case .news:
                Text("Nachrichten aus dem Unternehmen und der Region", en: "news of the company and the region")
            case .advice:
                Text(
                    "Tipps und Beratung, um Strom und Gas zu sparen",
                    en: "tips and advice on saving electricity and gas")
            }
        return Text("\(topic.german): \(detail.german)", en: "\(topic.english): \(detail.english)")
    }

    /// Everything that stood round a switch, for the ledger.
    static func whole(_ wish: Wish, _ contact: String?, _ house: String) -> Text {
        let above = contact.map { opening(wish.channel, $0, house) } ?? WishesTexts.unknown(wish.channel)
        let beside = label(wish, house)
        return Text(
            "\(above.german) \(beside.german). \(voluntary.german)",
            en: "\(above.english) \(beside.english). \(voluntary.english)")
    }
}
