/// Why an object is not taken over: where in the document, and a sentence in German.
struct BO4EProblem: Error, Equatable {
    /// As `$[3].vertragspartner2.nachname`.
    let path: String
    let reason: String

    init(_ path: String, _ reason: String) {
        (self.path, self.reason) = (path, reason)
    }
}
