/// Labels of facts that show a day or an amount nobody works out: it was delivered by billing, typed by somebody, or is the
/// moment something happened.
enum DeliveredFacts {
    static let labels: [String] = []
}
