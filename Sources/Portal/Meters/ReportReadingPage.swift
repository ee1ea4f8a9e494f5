import HTML
import Vocabulary

/// The page of the form: what we know and expect, one field for each register, and our questions.
struct ReportReadingPage {
    let visit: CustomerVisit
    let sheet: ReadingSheet
    let form: ReadingForm
    var notice: Text?

    private var action: Path { "/vertraege/\(sheet.contract.number.value)/zaehlerstand" }

    func answer() -> Answer {
        visit.page(
            ReadingTexts.title, problems: form.problems, section: .contracts, lead: ReportReadingTexts.lead, wide: true
        ) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            alreadyReported(page)
            storedToday(page)
            asked(page)
            page.div(.class("detail")) {
                page.form(visit, action: action, upload: true) {
                    for counter in form.counters { page.field(explained(counter)) }
                    page.field(form.day)
                    photo(page)
                    page.button(
                        form.questioned == nil ? ReadingTexts.submit : ReadingTexts.submitChanged, .class("button"))
                    suggestions(page)
                    question(page)
                }
                ReadingHelp.write(page, visit, sheet, form)
            }
        }
    }

    /// Its field, whose hint names what is expected.
    private func explained(_ counter: ReadingForm.Counter) -> Field {
        var field = counter.field
        field.why = counter.why(on: visit.request.today)
        return field
    }

    /// Until when it is asked for, and why then.
    private func asked(_ page: Page) {
        guard let day = ReadingDeadline.day(sheet, today: visit.request.today) else { return }
        let why = ReadingDeadline.why(day, sheet)
        page.p(ReadingDeadlineTexts.asked(day), .figure(why))
        page.why(why)
    }

    private func photo(_ page: Page) {
        // A browser forgets the photo with every page; nobody may believe it is still there.
        if visit.body.file(form.photo.name) != nil, form.photo.error == nil {
            page.p(ReadingTexts.photoAgain, .class("notice"))
        }
        page.photoInput(form.photo)
    }

    /// A day that has its reading is no mistake: it is told what is stored.
    private func alreadyReported(_ page: Page) {
        for counter in form.counters {
            guard case .alreadyReported(let stored) = counter.verdict?.finding else { continue }
            page.p(
                ReportReadingTexts.alreadyReported(
                    counter.register.unit.words(stored.value), on: stored.readOn,
                    status: ReadingTexts.status(stored.status), meter: counter.meter.number),
                .class("notice"), .role("status"))
        }
    }

    /// Who comes back on the day of their reading finds it here, and what can be done all the same.
    private func storedToday(_ page: Page) {
        let stored = form.counters.filter { $0.storedToday != nil && $0.verdict?.isAlreadyReported != true }
        guard !stored.isEmpty else { return }
        page.div(.class("notice")) {
            for counter in stored {
                guard let reading = counter.storedToday else { continue }
                page.p(
                    ReportReadingTexts.storedToday(
                        counter.register.unit.words(reading.value), status: ReadingTexts.status(reading.status),
                        register: ReadingTexts.name(counter.register.kind), meter: counter.meter.number))
            }
            page.p(ReportReadingTexts.otherDay(visit.portal.operator.phone))
        }
    }

    /// What was probably meant, to be filled in with one press.
    private func suggestions(_ page: Page) {
        var isSwapOffered = false
        for counter in form.counters where counter.field.error != nil {
            let id = counter.register.id.value
            if let value = counter.verdict?.finding.suggestion {
                let words = ReportReadingTexts.take(counter.register.unit.words(value))
                page.button(words, name: "vorschlag", value: id, .class("button-second"))
            } else if counter.verdict?.finding == .swapped, !isSwapOffered {
                isSwapOffered = true
                page.button(ReportReadingTexts.swap, name: "vorschlag", value: id, .class("button-second"))
            }
        }
    }

    private func question(_ page: Page) {
        guard let questioned = form.questioned else { return }
        page.section(.class("warn")) {
            page.h2(ReportReadingTexts.questionTitle)
            page.p(ReportReadingTexts.question)
            page.input(.hidden, name: ReadingForm.questionField, value: questioned)
            page.choice(form.reason, form.reasons.map { ($0.rawValue, ReportReadingTexts.reason($0)) })
            page.button(
                ReadingTexts.submitAnyway, name: ReadingForm.confirmField, value: "1", .class("button-second"))
        }
    }
}

/// What stands beside the form; on a phone below it.
enum ReadingHelp {
    static func write(_ page: Page, _ visit: CustomerVisit, _ sheet: ReadingSheet, _ form: ReadingForm) {
        let number = sheet.contract.number.value
        page.aside {
            for counter in form.counters {
                if let why = counter.why(on: visit.request.today) { page.why(why) }
            }
            page.details {
                page.summary(ReportReadingTexts.unreasonableTitle)
                page.p(ReportReadingTexts.unreasonable(visit.portal.operator))
            }
            page.ul(.class("links")) {
                page.li { page.a(ReportReadingTexts.consumption, href: "/vertraege/\(number)/verbrauch") }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }
}

/// The page for contracts whose readings nobody has to report.
enum NothingToReportPage {
    static func answer(_ visit: CustomerVisit, _ sheet: ReadingSheet, _ obstacle: ReadingSheet.Obstacle) -> Answer {
        let number = sheet.contract.number.value
        return visit.page(ReportReadingTexts.noMeterTitle, section: .contracts) { page in
            page.p(words(obstacle), .class("notice"))
            page.p { page.a(phone: visit.portal.operator.phone) }
            page.ul(.class("links")) {
                page.li { page.a(ReportReadingTexts.consumption, href: "/vertraege/\(number)/verbrauch") }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }

    private static func words(_ obstacle: ReadingSheet.Obstacle) -> Text {
        switch obstacle {
        case .noMeter: ReportReadingTexts.noMeter
        case .remotelyRead: ReportReadingTexts.remotelyRead
        case .readOnly: ReportReadingTexts.readOnly
        }
    }
}
