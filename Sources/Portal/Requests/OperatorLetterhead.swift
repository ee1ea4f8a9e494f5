import Paper
import Vocabulary

extension Letterhead {
    /// The operator's head and foot for everything that is printed.
    init(_ house: Operator, in language: Language) {
        self.init(
            operatorName: house.name, colour: Colour(hex: house.accent) ?? .ink,
            senderLine: "\(house.name) · \(house.street) · \(house.postalCode) \(house.city)",
            footerColumns: [
                [house.name, house.street, "\(house.postalCode) \(house.city)"],
                [house.phone, house.email, house.hours.in(language)],
                [house.register, house.vatID, house.representatives],
            ])
    }
}
