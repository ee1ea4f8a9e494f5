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
            page.tableFrame(FiguresTexts.now) {
                page.table(.class("stack"), caption: FiguresTexts.now) {
                    head(page, [FiguresTexts.kind, FiguresTexts.open, FiguresTexts.late])
                    page.tbody {
                        for one in figures.open { openRow(page, RequestKinds.title(one.kind), one.open, one.late) }
                        openRow(
                            page, FiguresTexts.all, figures.open.reduce(0) { $0 + $1.open },
                            figures.open.reduce(0) { $0 + $1.late })
                    }
                }
            }
            file(page, .open)
        }
    }

    private func openRow(_ page: Page, _ title: Text, _ open: Int, _ late: Int) {
        page.tr {
            page.th(title, scope: .row)
            number(page, open, FiguresTexts.open)
            number(page, late, FiguresTexts.late)
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
            page.tableFrame(FiguresTexts.course) {
                page.table(.class("stack"), caption: FiguresTexts.course) {
                    head(
                        page,
                        [
                            FiguresTexts.from, FiguresTexts.received, FiguresTexts.decided, FiguresTexts.alone,
                            FiguresTexts.signUps, FiguresTexts.letters,
                        ])
                    page.tbody { for one in figures.periods.reversed() { courseRow(page, one) } }
                }
            }
            file(page, .course)
        }
    }

    private func courseRow(_ page: Page, _ one: PeriodFigures) {
        page.tr {
            page.th(one.period.begin.words(in: page.language), scope: .row)
            number(page, one.received, FiguresTexts.received)
            number(page, one.decided, FiguresTexts.decided)
            page.td(FiguresTexts.share(one.aloneShare), .class("num"), page.cellLabel(FiguresTexts.alone))
            number(page, one.signUps, FiguresTexts.signUps)
            number(page, one.letters, FiguresTexts.letters)
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
            page.tableFrame(FiguresTexts.times) {
                page.table(.class("stack"), caption: FiguresTexts.times) {
                    head(page, [FiguresTexts.kind, FiguresTexts.count, FiguresTexts.median, FiguresTexts.ninety])
                    page.tbody {
                        for one in figures.times {
                            page.tr {
                                page.th(RequestKinds.title(one.kind), scope: .row)
                                number(page, one.count, FiguresTexts.count)
                                page.td(
                                    FiguresTexts.duration(one.median), .class("num"),
                                    page.cellLabel(FiguresTexts.median))
                                page.td(
                                    FiguresTexts.duration(one.ninety), .class("num"),
                                    page.cellLabel(FiguresTexts.ninety))
                            }
                        }
                    }
                }
            }
            file(page, .times)
        }
    }

    private func head(_ page: Page, _ titles: [Text]) {
        page.thead {
            page.tr {
                for (index, title) in titles.enumerated() {
                    page.th(title, scope: .column, .class(index == 0 ? nil : "num"))
                }
            }
        }
    }

    private func number(_ page: Page, _ number: Int, _ label: Text) {
        page.td(DecimalWords(scaled: Int64(number)).words(in: page.language), .class("num"), page.cellLabel(label))
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
