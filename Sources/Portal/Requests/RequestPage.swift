import HTML
import HTTPTypes
import Vocabulary

/// One request: where it stands, what happens next, what was told, and how it went so far.
struct RequestPage {
    let visit: CustomerVisit
    let file: RequestFile
    /// What is under way to undo it, where it is an order.
    var declared: [RunningDeclaration] = []
    /// An answer that could not be taken, and whether that was because something happened meanwhile.
    var reply: QuestionReplyForm?
    var isLate = false

    private var request: ServiceRequest { file.request }
    private var payload: (any RequestKind)? { file.payload }
    private var standing: RequestStanding { file.standing }
    private var isOwn: Bool { standing.reporter == .you }

    func answer() -> Answer {
        let problems = isLate ? [] : reply?.problems ?? []
        return visit.page(
            file.headline, problems: problems, status: isLate ? .conflict : .ok, section: .requests, wide: true
        ) { page in
            if isOwn, visit.request.query["neu"] != nil {
                page.p(RequestTexts.thanks, .class("notice"), .role("status"))
            } else if isOwn, visit.request.query["schon"] != nil {
                page.p(RequestTexts.already(request.receivedAt), .class("notice"), .role("status"))
            } else if file.standing.mayAct, visit.request.query["termin"] != nil {
                page.p(FaultTexts.missedNoted, .class("notice"), .role("status"))
            } else if file.isWhole, let said = visit.request.query["antwort"] {
                page.p(QuestionTexts.thanks(said), .class("notice"), .role("status"))
            }
            page.running(declared)
            page.div(.class("sections")) {
                question(page)
                glance(page)
                decision(page)
                next(page)
                payload?.write(page, file, today: visit.request.today)
                told(page)
                appendix(page)
                if let photo = file.photo { page.section { photo.write(page) } }
                timeline(page)
            }
            page.p(.class("actions")) {
                page.a(
                    RequestTexts.receiptPDF, href: "/vorgaenge/\(request.number.value)/beleg", .class("button-second"))
                if file.isWhole {
                    page.conditions(of: payload, visit.portal.operator, at: OrderedConditions.path(request.number))
                }
                page.a(RequestTexts.allRequests, href: "/vorgaenge")
            }
        }
    }

    private func question(_ page: Page) {
        if isLate, let question = file.openQuestion {
            page.p(question.offer == nil ? QuestionTexts.another : OfferTexts.changed, .class("warn"), .role("status"))
        }
        if let question = file.openQuestion, question.offer != nil {
            OfferSection(visit: visit, file: file, question: question, form: reply ?? .optional).write(page)
        } else if let question = file.openQuestion {
            QuestionSection(visit: visit, file: file, question: question, form: reply ?? QuestionReplyForm()).write(
                page)
        } else if let reply, !reply.words.raw.isEmpty {
            QuestionSection.unsent(page, reply)
        }
    }

    private func glance(_ page: Page) {
        let isOpen = RequestBall(request.state) != nil
        let promise = isOpen ? self.promise : nil
        // A promise that waits for an answer, or was not kept, takes no clock away.
        let isKept =
            file.tellsPromise && request.state != .waitingForCustomer
            && request.brokenPromise(on: visit.request.today) == nil
        let deadlines =
            isOpen
            ? payload?.toldDeadlines(
                receivedOn: request.receivedAt.day, promisedOn: isKept ? request.promisedOn : nil) ?? [] : []
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.dt(RequestTexts.number)
                page.dd { page.strong(request.number.value) }
                page.dt(RequestTexts.state)
                page.dd {
                    page.span(
                        file.replacement == nil ? RequestTexts.state(request.state) : RequestReplacementTexts.state,
                        .class(file.replacement == nil ? request.state.badge : "badge"))
                }
                page.dt(RequestTexts.received)
                page.dd(request.receivedAt.text)
                contract(page)
                if let ball = RequestBall(request.state) {
                    page.fact(RequestTexts.ball, ball.words(mayAct: standing.mayAct))
                    if let promise { page.fact(RequestTexts.promised, promise.words, promise.why) }
                    for deadline in deadlines { page.fact(deadline.duty, deadline.words, deadline.why) }
                }
            }
            if let why = promise?.why { page.why(why) }
            for deadline in deadlines { page.why(deadline.why) }
        }
    }

    /// While the house waits for the customer its promise pauses; the law's times never do.
    private var promise: (words: Text, why: Why?)? {
        guard let day = request.promisedOn, file.tellsPromise else { return nil }
        guard request.state == .waitingForCustomer else { return (day.text, PromiseWhy.why(file)) }
        let today = visit.request.today
        guard let question = file.openQuestion, day >= question.askedAt.day else { return (QuestionTexts.paused, nil) }
        guard let moved = file.promise(whenAnswered: today, question) else {
            return (QuestionTexts.paused(today: day), PromiseWhy.why(file))
        }
        let why = PromiseWhy.waited(file, question, from: day, to: moved, until: today)
        return (QuestionTexts.paused(today: moved), why)
    }

    private func contract(_ page: Page) {
        guard let number = request.contract?.value else { return }
        page.dt(RequestTexts.contract)
        page.dd { page.a(number, href: "/vertraege/\(number)") }
    }

    private func next(_ page: Page) {
        guard let payload else { return }
        page.section {
            page.h2(RequestTexts.nextTitle)
            if let broken = request.brokenPromise(on: visit.request.today) {
                page.p(.class("warn")) {
                    page.text(RequestTexts.remark(payload.broken(broken).rawValue))
                    page.text(" ")
                    page.text(RequestTexts.promiseBrokenNext)
                }
            } else {
                page.p(declared.isEmpty ? payload.next(file) : DeclarationAboutTexts.orderWaits)
            }
            if file.mayBeTakenBack {
                page.p {
                    page.a(TakeBackTexts.title, href: TakeBackRequest.path(request.number), .class("button-second"))
                }
            }
        }
    }

    private func decision(_ page: Page) {
        facts(page, RequestTexts.decision, file.decided)
    }

    private func told(_ page: Page) {
        let told = (file.isWhole ? payload?.facts() : payload?.shared()) ?? []
        let account = file.payout?.facts(at: visit.request.now) ?? []
        facts(page, isOwn ? RequestTexts.whatYouTold : RequestTexts.whatWasTold, told + account)
    }

    private func appendix(_ page: Page) {
        for part in payload?.appendix(from: visit.portal.operator) ?? [] {
            page.section { page.folded(part) }
        }
    }

    private func facts(_ page: Page, _ title: Text, _ facts: [Fact]) {
        guard !facts.isEmpty else { return }
        page.section {
            page.h2(title)
            page.dl(.class("facts")) {
                for fact in facts { page.fact(fact) }
            }
            page.whys(facts)
        }
    }

    private func timeline(_ page: Page) {
        page.section {
            page.h2(RequestTexts.timeline)
            page.ol(.class("timeline")) {
                for entry in RequestTimeline(file).entries {
                    page.li {
                        page.strong(entry.state)
                        page.text(", ")
                        page.text(entry.who)
                        page.br()
                        page.time(entry.moment, datetime: entry.moment.iso)
                        for words in entry.words { page.p(words) }
                        if let remark = entry.remark { page.p(remark, .class("lines")) }
                    }
                }
            }
        }
    }
}
