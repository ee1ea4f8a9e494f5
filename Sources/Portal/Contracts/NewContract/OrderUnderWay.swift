import HTML
import Vocabulary

extension PlaceKey {
    /// Orders under way of one account that are looked at.
    static let mostCompared = 50

    /// One place of supply, however it is spelled.
    static func isSame(_ one: CorrespondenceAddress, _ other: CorrespondenceAddress) -> Bool {
        key(one) == key(other)
    }

    private static func key(_ address: CorrespondenceAddress) -> [String] {
        [
            address.postalCode, street(address.street), house(address.houseNumber ?? ""),
            street(address.addition ?? ""),
        ]
    }
}

extension Page {
    /// Names it, with the way to it, before a second one is sent.
    func orderUnderWay(_ number: RequestNumber?) {
        guard let number else { return }
        p(.class("notice")) {
            text(NewContractTexts.underWay(number))
            text(" ")
            a(NewContractTexts.seeUnderWay, href: Path(own: "/vorgaenge/\(number.value)"))
        }
    }
}
