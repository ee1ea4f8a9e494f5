import Paper
import Vocabulary

/// The timeline of a request in the words one reader may read, for its page and its PDF.
struct RequestTimeline: Sendable {
    struct Entry: Sendable {
        let state: Text
        let who: Text
        let moment: Instant
        /// What was promised, what follows from a confirmed end.
        let words: [Text]
        /// What was answered, with its line breaks.
        let remark: Text?
    }

    let entries: [Entry]
    /// How many of them tell of the arrival and of what was decided then.
    private let arrival: Int

    init(_ file: RequestFile) {
        var promised: Day?
        var entries: [Entry] = []
        // Who sent a declaration learns of nobody whose contract it is.
        for (index, event) in file.events.enumerated() where event.remark != RequestRemark.disowned.rawValue {
            var words: [Text] = []
            let isTold = file.payload.map { $0.promise(by: event) != nil } ?? true
            if isTold, let day = event.promisedOn {
                words.append(RequestTexts.promisedBy(day, before: promised))
                promised = day
            }
            words += (file.payload?.confirmed(by: event) ?? []).map(RequestTexts.told)
            if let (number, day) = event.replacement {
                entries.append(
                    Entry(
                        state: RequestReplacementTexts.state, who: RequestReplacementTexts.by(number),
                        moment: event.happenedAt,
                        words: words + [day.map(RequestReplacementTexts.since)].compactMap(\.self),
                        remark: nil))
                continue
            }
            if file.isWhole,
                let isAccepted = file.questions.first(where: { $0.answerPosition == index + 1 })?.isAccepted
            {
                words.append(OfferTexts.decided(isAccepted))
            }
            entries.append(
                Entry(
                    state: RequestTexts.state(event.state),
                    who: RequestTexts.actor(event.actor, file.reporter(at: index + 1)), moment: event.happenedAt,
                    words: words,
                    remark: event.remark.flatMap { file.mayRead($0, at: index + 1) ? RequestTexts.remark($0) : nil }))
        }
        self.entries = entries
        let decided = file.events.firstIndex { $0.actor == .rule && $0.happenedAt == file.request.receivedAt }
        arrival = (decided ?? 0) + 1
    }

    /// Nil until something came after the arrival.
    func paper(in language: Language) -> Later? {
        let later = entries.dropFirst(arrival)
        guard let last = later.last else { return nil }
        let blocks = later.flatMap { entry -> [Block] in
            let head = "\(entry.moment.text.in(language)): \(entry.state.in(language)), \(entry.who.in(language))"
            let words = entry.words + [entry.remark].compactMap(\.self)
            return [.strong(head)] + words.map { .paragraph($0.in(language)) }
        }
        return Later(blocks: blocks, upTo: last.moment)
    }

    /// What came after the arrival, as it stands on paper.
    struct Later: Sendable {
        let blocks: [Block]
        /// When the last of it happened.
        let upTo: Instant
    }
}

extension RequestFile {
    /// Who made an entry, where that was a customer.
    func reporter(at position: Int) -> RequestStanding.Reporter {
        questions.first { $0.answerPosition == position }?.answerer ?? standing.reporter
    }

    /// An answer to words that are not everybody's is not everybody's either; what the portal itself noted is, except of the
    /// money of who moves.
    func mayRead(_ remark: String, at position: Int) -> Bool {
        // What was asked back and answered is between the house and those who may act.
        guard isWhole || !questions.contains(where: { $0.positions.contains(position) }) else { return false }
        guard !isWhole, let payload else { return true }
        if case .movingBonus? = RequestRemark(rawValue: remark) { return false }
        return payload.shared().count == payload.facts().count || RequestRemark(rawValue: remark) != nil
    }
}
