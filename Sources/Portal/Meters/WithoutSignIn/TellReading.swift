import HTML
import Store
import Vocabulary

/// `/zaehlerstand`: a reading with the number of the contract and of the meter, by anybody. Nothing is looked up before
/// the answer, and it repeats what was typed and nothing else, so it takes as long whatever that was.
enum TellReading {
    static let path: Path = "/zaehlerstand"
    static let contractKey = "vertrag"
    static let meterKey = "zaehler"

    static func show(_ visit: GuestVisit) async throws -> Answer {
        var form = TellReadingForm()
        form.day.raw = visit.request.today.words(in: visit.language)
        // As a letter's code leads here: the numbers of contract and meter, and nothing else. Nothing is looked up.
        form.contract.raw = visit.request.query[contractKey].flatMap { try? ContractNumber($0) }?.value ?? ""
        form.meter.raw = visit.request.query[meterKey].flatMap { try? MeterNumber($0) }?.value ?? ""
        return page(visit, form)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = TellReadingForm(visit.body)
        let rules = PlausibilityRules(visit.portal.operator)
        guard let (told, email) = form.read(rules, today: visit.request.today) else { return page(visit, form) }
        let (keys, now, language) = (visit.portal.keys, visit.request.now, visit.language)
        let (address, contract) = (keys.counted(visit.request.peer), keys.counted(told.contract))
        let recipient = email.map { keys.counted($0.key) }
        let days = visit.portal.operator.rules.readingReviewWorkingDays
        let promised = WorkingDays.adding(max(1, days), to: now.day)
        let answer = try await visit.keep(about: contract) { db in
            // In this order: what one address uses up must not use up what all share.
            guard try db.count(.guestReadingsByAddress, address, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.guestReadingsByAddress.seconds)
            }
            guard try db.count(.guestReadingsByContract, contract, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.guestReadingsByContract.seconds)
            }
            let request = try db.addOnce(
                told, from: address, contract: nil, account: nil, promisedOn: promised, at: now)
            if let email, let recipient {
                guard try db.count(.guestReadingsByEmail, recipient, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.guestReadingsByEmail.seconds)
                }
                let letter = GuestReadingLetter(
                    number: request.number.value, promisedOn: promised.iso, request: request.id.value)
                try db.queue(letter, to: email, in: language, at: now)
            }
            return request.id
        }
        visit.portal.judgingBell.ring()
        return answer
    }

    private static func page(_ visit: GuestVisit, _ form: TellReadingForm) -> Answer {
        let house = visit.portal.operator
        return visit.page(
            ReadingTexts.title, problems: form.problems, lead: TellReadingTexts.lead, wide: true
        ) { page in
            page.div(.class("detail")) {
                page.form(visit, action: path) {
                    page.field(form.contract)
                    page.field(form.meter)
                    page.field(form.value)
                    page.field(form.offPeak)
                    page.field(form.day)
                    page.field(form.email)
                    page.button(ReadingTexts.submit, .class("button"))
                }
                page.aside {
                    page.h2(TellReadingTexts.betterTitle)
                    page.p(TellReadingTexts.better)
                    page.ul(.class("links")) {
                        if visit.customer == nil {
                            page.li { page.a(PageTexts.signIn, href: "/anmelden?weiter=%2Fvertraege") }
                        } else {
                            page.li { page.a(RequestTexts.toContracts, href: "/vertraege") }
                        }
                        page.li { page.a(phone: house.phone) }
                    }
                    page.details {
                        page.summary(ReportReadingTexts.unreasonableTitle)
                        page.p(ReportReadingTexts.unreasonable(house))
                    }
                }
            }
        }
    }
}
