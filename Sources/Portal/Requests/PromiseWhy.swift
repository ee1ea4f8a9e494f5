import Vocabulary

/// How the first day a request was promised by was counted.
enum PromiseCount: Sendable {
    /// Working days after the day it arrived.
    case workingDays
    /// Calendar days after it.
    case days
    /// The last working day within a week.
    case withinAWeek
}

/// Why a request is promised by its day.
enum PromiseWhy {
    /// Nil while nothing is promised.
    static func why(_ file: RequestFile) -> Why? {
        guard let day = file.request.promisedOn, let last = file.events.lastIndex(where: file.isPromise) else {
            return nil
        }
        let before = file.events[..<last].last(where: file.isPromise)?.promisedOn
        let event = file.events[last]
        let isCounted = before == nil && (event.actor == .customer || event.actor == .rule)
        let received = file.request.receivedAt.day
        let arrival = Why.Input(
            RequestTexts.received, received.text, from: DeadlineWhyTexts.source(.arrival(received)))
        if isCounted { return counted(day, from: received, file.payload?.promiseCount ?? .workingDays, arrival) }
        if let before, let question = question(file, last + 1, event) {
            return waited(file, question, from: before, to: day, until: event.happenedAt.day)
        }
        let told = event.happenedAt.day
        var inputs = [
            arrival,
            Why.Input(PromiseWhyTexts.told, told.text, from: RequestTexts.actor(event.actor, file.standing.reporter)),
        ]
        if let before {
            inputs.append(Why.Input(PromiseWhyTexts.before, before.text, from: PromiseWhyTexts.timeline))
        }
        return Why(
            .promise, figure: RequestTexts.promised, formula: PromiseWhyTexts.told(day, on: told), inputs: inputs,
            change: PromiseWhyTexts.change)
    }

    /// The day moved because the house waited for the customer.
    static func waited(
        _ file: RequestFile, _ question: RequestQuestion, from before: Day, to day: Day, until answered: Day
    ) -> Why {
        let count = PausedPromise.workingDays(after: question.askedAt.day, until: answered)
        return Why(
            .promise, figure: RequestTexts.promised, formula: QuestionTexts.moved(count, from: before, to: day),
            inputs: [
                Why.Input(PromiseWhyTexts.before, before.text, from: PromiseWhyTexts.timeline),
                Why.Input(QuestionTexts.waited, Text(same: "\(count)"), from: PromiseWhyTexts.timeline),
            ], change: PromiseWhyTexts.change)
    }

    /// What the customer was asked before an entry; nil when that is not why it promises another day.
    private static func question(_ file: RequestFile, _ position: Int, _ event: RequestEvent) -> RequestQuestion? {
        guard event.actor == .customer || event.actor == .rule else { return nil }
        return file.questions.last { $0.position < position }
    }

    private static func counted(_ day: Day, from received: Day, _ count: PromiseCount, _ arrival: Why.Input) -> Why {
        var inputs = [arrival]
        let days = received.days(until: day)
        let between = days > 0 ? (1...days).map { received.adding(days: $0) } : []
        let working = between.filter(WorkingDays.isWorkingDay)
        // A day that is none for work was not counted to by working days.
        let isWorking = count == .workingDays && (working.last == day || days == 0)
        if isWorking {
            inputs.append(
                Why.Input(
                    PromiseWhyTexts.workingDays, Text(same: "\(working.count)"), from: PromiseWhyTexts.calendar))
            for holiday in between where holiday.weekday <= 5 {
                guard let name = WorkingDays.holidayName(holiday) else { continue }
                inputs.append(Why.Input(name, holiday.text, from: PromiseWhyTexts.notCounted))
            }
        } else {
            inputs.append(
                Why.Input(PromiseWhyTexts.days, Text(same: "\(days)"), from: PromiseWhyTexts.everyDay))
        }
        let formula =
            switch count {
            case .withinAWeek: PromiseWhyTexts.withinAWeek(from: received, day)
            case .workingDays where isWorking: PromiseWhyTexts.counted(working.count, from: received, day)
            case .workingDays, .days: PromiseWhyTexts.countedDays(days, from: received, day)
            }
        return Why(
            .promise, figure: RequestTexts.promised, formula: formula, inputs: inputs, change: PromiseWhyTexts.change)
    }
}

enum PromiseWhyTexts {
    static let workingDays = Text("Werktage", en: "Working days")
    static let calendar = Text(
        "unsere Zusage; Montag bis Freitag ohne Feiertage in Mecklenburg-Vorpommern",
        en: "our promise; Monday to Friday without public holidays in Mecklenburg-Vorpommern")
    static let days = Text("Kalendertage", en: "Calendar days")
    static let everyDay = Text("unsere Zusage; jeder Tag zählt", en: "our promise; every day counts")
    static let notCounted = Text("Feiertag, zählt nicht mit", en: "public holiday, not counted")
    static let told = Text("Genannt am", en: "Told on")
    static let before = Text("Vorher zugesagt bis", en: "Promised by before")
    static let timeline = Text("der Verlauf auf dieser Seite", en: "the timeline on this page")
    static func counted(_ count: Int, from received: Day, _ day: Day) -> Text {
        let (german, english) = (count == 1 ? "1 Werktag" : "\(count) Werktage", count == 1 ? "day" : "days")
        return Text(
            "Eingang am \(received.german) + \(german) = \(day.german). Der Tag des Eingangs zählt nicht mit.",
            en: """
                Arrival on \(received.english) + \(count) working \(english) = \(day.english). The day of the arrival is not \
                counted.
                """)
    }
    static func countedDays(_ count: Int, from received: Day, _ day: Day) -> Text {
        Text(
            "Eingang am \(received.german) + \(count) Tage = \(day.german). Der Tag des Eingangs zählt nicht mit.",
            en: """
                Arrival on \(received.english) + \(count) days = \(day.english). The day of the arrival is not counted.
                """)
    }
    static func withinAWeek(from received: Day, _ day: Day) -> Text {
        Text(
            "Der letzte Werktag innerhalb einer Woche nach dem Eingang am \(received.german): der \(day.german).",
            en: "The last working day within a week after the arrival on \(received.english): \(day.english).")
    }
    static func told(_ day: Day, on told: Day) -> Text {
        Text(
            "Diesen Tag haben wir am \(told.german) genannt, als wir mehr wussten: \(day.german).",
            en: "We named this day on \(told.english), when we knew more: \(day.english).")
    }
    static let change = Text(
        "Fehlt uns eine Angabe von Ihnen oder eine Antwort anderer, nennen wir einen neuen Tag. Was vorher zugesagt war, bleibt im Verlauf stehen.",
        en: """
            If a detail from you or an answer of others is missing, we name a new day. What was promised before stays in the \
            timeline.
            """)
}
