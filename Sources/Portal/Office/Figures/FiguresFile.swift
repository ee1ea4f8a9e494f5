import Vocabulary

/// A table of the figures for a spreadsheet.
enum FiguresFile: String, Sendable, CaseIterable {
    case open = "offen"
    case course = "verlauf"
    case times = "dauer"

    func csv(_ figures: WorkFigures, in language: Language) -> [UInt8] {
        var csv = CSV()
        func add(_ cells: [Text]) { csv.add(cells.map { $0.in(language) }) }
        switch self {
        case .open:
            add([FiguresTexts.kind, FiguresTexts.open, FiguresTexts.late])
            for one in figures.open {
                csv.add([RequestKinds.title(one.kind).in(language), String(one.open), String(one.late)])
            }
        case .course:
            add([
                FiguresTexts.from, FiguresTexts.received, FiguresTexts.decided, FiguresTexts.alone,
                FiguresTexts.signUps,
                FiguresTexts.letters,
            ])
            for one in figures.periods {
                csv.add(
                    [one.period.begin.iso]
                        + [one.received, one.decided, one.alone, one.signUps, one.letters].map { String($0) })
            }
        case .times:
            add([
                FiguresTexts.kind, FiguresTexts.count, FiguresTexts.minutesMedian, FiguresTexts.minutesNinety,
            ])
            for one in figures.times {
                csv.add(
                    [RequestKinds.title(one.kind).in(language)]
                        + [one.count, one.median, one.ninety].map { String($0) })
            }
        }
        return csv.bytes
    }
}
