import HTML
import Vocabulary

extension Page {
    /// When the operator's telephone is answered; said in German where the operator says it in German only.
    func serviceHours(of house: Operator) {
        span(house.hours, .lang(house.foreignHours(on: language)))
    }
}
