/// What becomes of a request when the customer does not answer. Its kind says it.
enum Silence: String, Sendable {
    /// The house goes on with what it knows. So it is wherever a law runs, or where somebody declared something.
    case goesOn
    /// It is closed, and can be asked for again at any time.
    case closes
}
