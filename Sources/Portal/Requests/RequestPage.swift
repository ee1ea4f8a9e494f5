import HTML
import Vocabulary

/// One request: where it stands, what happens next, what was told, and how it went so far.
struct RequestPage {
    let visit: CustomerVisit
    let file: RequestFile

    private var request: ServiceRequest { file.request }
    private var payload: (any RequestKind)? { file.payload }
    private var standing: RequestStanding { file.standing }
    private var isOwn: Bool { standing.reporter == .you }

    func answer() -> Answer {
        return visit.page(file.headline, section: .requests, wide: true) { page in
            if isOwn, visit.request.query["neu"] != nil {
                page.p(RequestTexts.thanks, .class("notice"), .role("status"))
            } else if isOwn, visit.request.query["schon"] != nil {
                page.p(RequestTexts.already(request.receivedAt), .class("notice"), .role("status"))
            }
            page.div(.class("sections")) {
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

    private func glance(_ page: Page) {
        let isOpen = RequestBall(request.state) != nil
        let promise = isOpen ? PromiseWhy.why(file) : nil
        let deadlines = isOpen ? payload?.deadlines(receivedOn: request.receivedAt.day) ?? [] : []
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
                    if let day = request.promisedOn, file.tellsPromise {
                        page.fact(RequestTexts.promised, day.text, promise)
                    }
                    for deadline in deadlines { page.fact(deadline.duty, deadline.words, deadline.why) }
                }
            }
            if let promise { page.why(promise) }
            for deadline in deadlines { page.why(deadline.why) }
        }
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
                page.p(payload.next(file))
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
