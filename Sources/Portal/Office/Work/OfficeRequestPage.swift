import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/vorgaenge/{nummer}`: one request with all a customer said, and what can be answered. That it was read stands in
/// the security log before it is shown.
struct OfficeRequestPage {
    let visit: StaffVisit
    let file: OfficeFile
    let filter: WorkFilter
    /// An answer that could not be taken, with what was typed.
    var form: AnswerForm?
    var conflict: Text?
    var preview: AnswerPreview.Outcome?

    private var request: ServiceRequest { file.request }

    static func number(_ visit: StaffVisit) throws(Refusal) -> RequestNumber {
        guard let typed = visit.request.parameters["nummer"], let number = RequestNumber(typed: typed),
            number.value == typed
        else { throw .notFound }
        return number
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let file = try await read(visit, filter)
        let colleagues = try await visit.portal.store.read { try $0.colleagues() }
        return OfficeRequestPage(visit: visit, file: file, filter: filter).answer(colleagues)
    }

    /// Where only a form leads: opened by itself it is the page of the request.
    static func back(_ visit: StaffVisit) async throws -> Answer {
        .seeOther(WorkFilter(visit.request.query).path("/service/vorgaenge/\(try number(visit).value)"))
    }

    static func photo(_ visit: StaffVisit) async throws -> Answer {
        let file = try await read(visit, WorkFilter())
        guard let photo = file.photo else { throw Refusal.notFound }
        return RequestPhoto(request: file.request, photo: photo).answer(to: visit)
    }

    private static func read(_ visit: StaffVisit, _ filter: WorkFilter) async throws -> OfficeFile {
        let (number, me, today) = (try number(visit), visit.person.id, visit.request.today)
        let house = visit.house
        let file = try await visit.portal.store.write(about: me.value) { db -> OfficeFile? in
            guard let file = try OfficeFile.load(number, filter, for: me, house, today: today, db) else { return nil }
            try db.audit(visit.staffAct(.fileRead, of: file.account?.value, [.request: number.value]))
            return file
        }
        guard let file else { throw Refusal.notFound }
        return file
    }

    func answer(_ colleagues: [Staff] = []) -> Answer {
        visit.office(
            file.headline, problems: form?.problems ?? [], status: conflict == nil ? .ok : .conflict, section: .work,
            wide: true
        ) { page in
            if let conflict { page.p(conflict, .class("warn"), .role("status")) }
            notices(page)
            if file.events.contains(where: { $0.event.remark == RequestRemark.disowned.rawValue }) {
                page.p(DeclarationAboutTexts.remark, .class("warn"))
            }
            jumps(page)
            page.div(.class("sections")) {
                glance(page)
                if !request.state.isClosed {
                    if conflict == nil, form == nil { OfficeDeskPart(self).write(page, colleagues) }
                    AnswerPart(self).write(page)
                } else if conflict != nil, let form {
                    AnswerPart.unsent(page, form)
                }
                told(page)
                if request.kind == MergeRequest.name { MergeLinkPart(merge: file.merge).write(page) }
                OfficeCustomerPart(customers: file.customers).write(page)
                timeline(page)
            }
            page.p(.class("actions")) {
                nextLink(page, .class("button-second"), .next)
                page.a(
                    OfficeRequestTexts.toList, href: filter.path("/service/vorgaenge"), .accessKey(OfficeKey.list.sign))
            }
            OfficeKey.explain(page, [.answers, .timeline, .take, .next, .list])
        }
    }

    /// What was just done, and the way on: the first press behind the heading.
    private func notices(_ page: Page) {
        guard conflict == nil, form == nil, let notice = visit.request.query["hinweis"] else { return }
        let isBad = notice == "schneller" || notice == "niemand"
        if notice == "schneller" {
            page.p(OfficeRequestTexts.moved(file.owner), .class("warn"), .role("status"))
        } else if let words = OfficeRequestTexts.notice(notice) {
            page.p(words, .class(isBad ? "warn" : "notice"), .role("status"))
        }
        if notice == "beantwortet" { page.p(.class("actions")) { nextLink(page, .class("button")) } }
    }

    private func nextLink(_ page: Page, _ look: Attribute, _ key: OfficeKey? = nil) {
        guard let next = file.next else { return }
        page.a(
            OfficeRequestTexts.next(next.headline), href: filter.path("/service/vorgaenge/\(next.number.value)"), look,
            .accessKey(key?.sign))
    }

    /// The way past what is read already.
    private func jumps(_ page: Page) {
        page.nav(.ariaLabel(OfficeRequestTexts.jumps)) {
            page.ul(.class("links")) {
                if AnswerPart(self).isShown {
                    page.li { page.a(AnswerTexts.title, href: "#antworten", .accessKey(OfficeKey.answers.sign)) }
                }
                page.li { page.a(RequestTexts.timeline, href: "#verlauf", .accessKey(OfficeKey.timeline.sign)) }
            }
        }
    }

    private func glance(_ page: Page) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.dt(RequestTexts.number)
                page.dd { page.strong(request.number.value) }
                page.fact(WorklistTexts.kind, RequestKinds.title(request.kind))
                page.dt(RequestTexts.state)
                page.dd { page.span(RequestTexts.state(request.state), .class(request.state.badge)) }
                page.fact(RequestTexts.received, request.receivedAt.text)
                if !request.state.isClosed {
                    if let question = file.openQuestion {
                        if let times = question.times {
                            clock(page, OfficeRequestTexts.waitsUntil, times.endsOn, law: nil)
                        }
                        if request.promisedOn != nil { page.fact(RequestTexts.promised, OfficeRequestTexts.paused) }
                    } else if let day = request.promisedOn {
                        clock(page, RequestTexts.promised, day, law: nil)
                    }
                    for deadline in file.payload?.deadlines(receivedOn: request.receivedAt.day) ?? [] {
                        clock(page, deadline.duty, deadline.until, law: deadline.norm)
                    }
                }
                if let contract = request.contract { page.fact(RequestTexts.contract, contract.value) }
                for number in named {
                    page.dt(OfficeRequestTexts.named)
                    page.dd { page.a(number.value, href: filter.path("/service/vorgaenge/\(number.value)")) }
                }
                if let email = file.email { page.fact(OfficeRequestTexts.account, email) }
                if let phone = phone { page.fact(OfficeRequestTexts.callback, phone) }
                page.fact(WorklistTexts.owner, file.owner?.name ?? WorklistTexts.nobody.in(visit.language))
            }
        }
    }

    /// What a declaration names by number: an option or an order, and not the contract it stands with.
    private var named: [RequestNumber] {
        (file.payload as? any Declaration).map { DesignatedContract.requests(in: $0.contract) } ?? []
    }

    private var phone: String? {
        visit.portal.keys.text(file.phone, in: .callback, of: request.id.value)
    }

    private func clock(_ page: Page, _ label: Text, _ day: Day, law: String?) {
        page.dt(label)
        page.dd {
            page.text(day)
            if let clock = WorkClock(day, on: visit.request.today) {
                page.text(" ")
                page.span(clock.words, .class(clock.badge))
            }
            if let law { page.small(law, .class("detail")) }
        }
    }

    private func told(_ page: Page) {
        if request.state.isClosed {
            facts(page, RequestTexts.decision, file.decided + (file.compensation?.facts ?? []))
        }
        // All that was said, also what of a declaration other readers of the contract do not see.
        let told = (file.payload as? any Declaration)?.declared() ?? file.payload?.facts() ?? []
        facts(page, OfficeRequestTexts.told, told)
        if file.photo != nil {
            page.section {
                page.h2(RequestPhotoTexts.title)
                page.p {
                    page.a(
                        OfficeRequestTexts.openPhoto, href: "/service/vorgaenge/\(request.number.value)/foto",
                        .class("button-second"))
                }
            }
        }
    }

    private func facts(_ page: Page, _ title: Text, _ facts: [Fact]) {
        guard !facts.isEmpty else { return }
        page.section {
            page.h2(title)
            page.dl(.class("facts")) { for fact in facts { page.fact(fact) } }
            page.whys(facts)
        }
    }

    private func timeline(_ page: Page) {
        page.section(.id("verlauf"), .tabindex(-1)) {
            page.h2(RequestTexts.timeline)
            page.ol(.class("timeline")) {
                var promised: Day?
                for (index, entry) in file.events.enumerated() {
                    let event = entry.event
                    let decided = file.questions.first { $0.answerPosition == index + 1 }?.isAccepted
                    page.li {
                        page.strong(RequestTexts.state(event.state))
                        page.text(", ")
                        page.text(OfficeRequestTexts.by(event.actor, entry.staffName))
                        page.br()
                        page.time(event.happenedAt, datetime: event.happenedAt.iso)
                        let isTold = file.payload.map { $0.promise(by: event) != nil } ?? true
                        if isTold, let day = event.promisedOn {
                            page.p(RequestTexts.promisedBy(day, before: promised))
                            promised = day
                        }
                        for fact in file.payload?.confirmed(by: event) ?? [] { page.p(RequestTexts.told(fact)) }
                        if let decided { page.p(OfferTexts.decided(decided)) }
                        if let remark = event.remark { page.p(RequestTexts.remark(remark), .class("lines")) }
                    }
                }
            }
        }
    }
}
