import HTML
import Store
import Vocabulary

/// `/service/zahlen`: what is open, what came and went, how long it takes. Counts only, nobody's data.
struct FiguresPage {
    let visit: StaffVisit
    let figures: WorkFigures

    static func show(_ visit: StaffVisit) async throws -> Answer {
        FiguresPage(visit: visit, figures: try await load(visit)).answer()
    }

    /// One of its tables for a spreadsheet.
    static func csv(_ visit: StaffVisit) async throws -> Answer {
        let table = visit.request.query["tabelle"].flatMap(FiguresFile.init(rawValue:)) ?? .course
        let figures = try await load(visit)
        let name = "\(visit.request.today.iso)_Zahlen_\(table.rawValue)_\(figures.span.rawValue).csv"
        return Answer.bytes(table.csv(figures, in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    /// Away from the threads that serve pages: with a million requests it takes a second or two.
    private static func load(_ visit: StaffVisit) async throws -> WorkFigures {
        let span = visit.request.query["zeit"].flatMap(FigureSpan.init(rawValue:)) ?? .week
        let today = visit.request.today
        return try await visit.portal.store.readAtLength { try $0.figures(span, on: today) }
    }

    private func answer() -> Answer {
        visit.office(OfficeTexts.figures, section: .figures, lead: FiguresTexts.lead, wide: true) { page in
            chooser(page)
            open(page)
            course(page)
            times(page)
        }
    }

    private func chooser(_ page: Page) {
        page.form(.get, action: "/service/zahlen") {
            var field = Field("zeit", FiguresTexts.span)
            field.raw = figures.span.rawValue
            page.choice(field, FigureSpan.allCases.map { ($0.rawValue, FiguresTexts.span($0)) })
            page.button(FiguresTexts.show, .class("button-second"))
        }
    }

    private func open(_ page: Page) {
        page.section {
            page.h2(FiguresTexts.now)
            guard !figures.open.isEmpty else { return page.p(FiguresTexts.nothingOpen) }
            page.figure { OpenChart(kinds: figures.open).write(page) }
            let all = OpenFigures(
                kind: nil, open: figures.open.reduce(0) { $0 + $1.open }, late: figures.open.reduce(0) { $0 + $1.late })
            page.table(
                FiguresTexts.now,
                of: figures.open.map { OpenFigures(kind: $0.kind, open: $0.open, late: $0.late) } + [all],
                [
                    .name(FiguresTexts.kind) { page, one in
                        page.text(one.kind.map(RequestKinds.title) ?? FiguresTexts.all)
                    },
                    .number(FiguresTexts.open) { Self.words($0.open) },
                    .number(FiguresTexts.late) { Self.words($0.late) },
                ])
            file(page, .open)
        }
    }

    private func course(_ page: Page) {
        page.section {
            page.h2(FiguresTexts.course)
            chart(page, FiguresTexts.received, \.received)
            chart(page, FiguresTexts.decided, \.decided)
            page.h3(FiguresTexts.alone)
            page.figure {
                CourseChart(
                    label: FiguresTexts.alone,
                    bars: figures.periods.map { ($0.period, Int($0.aloneShare ?? 0)) },
                    most: { FiguresTexts.share(Int64($0)) }
                ).write(page)
            }
            chart(page, FiguresTexts.signUps, \.signUps)
            chart(page, FiguresTexts.letters, \.letters)
            page.table(
                FiguresTexts.course, of: figures.periods.reversed(),
                [
                    .name(FiguresTexts.from) { page, one in page.text(one.period.begin) },
                    .number(FiguresTexts.received) { Self.words($0.received) },
                    .number(FiguresTexts.decided) { Self.words($0.decided) },
                    .number(FiguresTexts.alone) { FiguresTexts.share($0.aloneShare) },
                    .number(FiguresTexts.signUps) { Self.words($0.signUps) },
                    .number(FiguresTexts.letters) { Self.words($0.letters) },
                ])
            file(page, .course)
        }
    }

    private func chart(_ page: Page, _ title: Text, _ value: (PeriodFigures) -> Int) {
        page.h3(title)
        page.figure {
            CourseChart(
                label: title, bars: figures.periods.map { ($0.period, value($0)) },
                most: {
                    Text(
                        DecimalWords(scaled: Int64($0)).words(in: .german),
                        en: DecimalWords(scaled: Int64($0)).words(in: .english))
                }
            ).write(page)
        }
    }

    private func times(_ page: Page) {
        page.section {
            page.h2(FiguresTexts.times)
            guard !figures.times.isEmpty else { return page.p(FiguresTexts.noTimes) }
            page.p(FiguresTexts.timesLead)
            page.table(
                FiguresTexts.times, of: figures.times,
                [
                    .name(FiguresTexts.kind) { page, one in page.text(RequestKinds.title(one.kind)) },
                    .number(FiguresTexts.count) { Self.words($0.count) },
                    .number(FiguresTexts.median) { FiguresTexts.duration($0.median) },
                    .number(FiguresTexts.ninety) { FiguresTexts.duration($0.ninety) },
                ])
            file(page, .times)
        }
    }

    private static func words(_ number: Int) -> Text { DecimalWords(scaled: Int64(number)).text }

    /// A line of what is open; without a kind that of all.
    private struct OpenFigures {
        let kind: String?
        let open, late: Int
    }

    private func file(_ page: Page, _ table: FiguresFile) {
        page.p(.class("actions")) {
            page.a(
                FiguresTexts.csv(table),
                download: "/service/zahlen.csv?tabelle=\(table.rawValue)&zeit=\(figures.span.rawValue)",
                .class("button-second"))
        }
    }
}
