/// A kind of which the same twice is never meant: as long as such a request is under way there is no second one, in however
/// many windows the form was open. Taken up by `addOnce`.
protocol AskedOnce: RequestKind {
    /// What is asked for. Two that ask for the same, of the same contract and by the same sender, are one.
    var asked: [String?] { get }
}

/// A kind that is told from a second press by rows of its own: by their unique key, or because the write that adds the
/// request finds there that it was done. Taken up by `add`.
protocol DecidedByRows: RequestKind {}
