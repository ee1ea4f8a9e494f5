import HTML
import Vocabulary

/// Batches, and how far each is.
struct BatchTable {
    let visit: StaffVisit
    let batches: [ListedBatch]

    func write(_ page: Page) {
        page.section {
            page.h2(CodesTexts.batches)
            page.table(
                CodesTexts.batches, of: batches,
                [
                    .name(CodesTexts.batch) { page, batch in
                        page.text(batch.number)
                        page.small(CodesTexts.ordered(batch.orderedAt, by: batch.orderer), .class("detail"))
                    },
                    .words(CodesTexts.audience) { CodesTexts.audience($0) },
                    .words(CodesTexts.letters) { CodesTexts.standing($0) }, .cell(CodesTexts.next, next),
                ])
        }
    }

    private func next(_ page: Page, _ batch: ListedBatch) {
        if batch.waiting == 0, batch.drawn == 0 {
            page.span(CodesTexts.takenBack, .class("badge"))
        } else if batch.waiting == 0 {
            page.span(CodesTexts.allDrawn, .class("badge badge-good"))
        } else if batch.orderedBy == visit.person.id {
            page.text(CodesTexts.somebodyElse)
            takeBack(page, batch)
        } else if visit.may(.printCodes) {
            page.form(visit, action: DrawLetters.path) {
                page.input(.hidden, name: "sendung", value: batch.id.value)
                page.button(
                    CodesTexts.drawOf(batch.number, min(DrawCodes.most, batch.waiting)), .class("button-second"))
            }
            takeBack(page, batch)
        } else {
            page.text(CodesTexts.waits)
        }
    }

    private func takeBack(_ page: Page, _ batch: ListedBatch) {
        guard visit.may(.printCodes) else { return }
        page.form(visit, action: TakeBackLetters.path) {
            page.input(.hidden, name: "sendung", value: batch.id.value)
            page.button(CodesTexts.takeBackOf(batch.number), .class("button-quiet"))
        }
    }
}

/// Letters that were ordered one by one: of which contract and by whom, and no name.
struct LetterTable {
    let visit: StaffVisit
    let letters: [ListedLetter]

    func write(_ page: Page) {
        page.table(
            CodesTexts.waitingTitle, of: letters,
            [
                .name(RegistrationTexts.contractNumber) { page, letter in
                    page.text(letter.contract.value)
                    page.small(CodesTexts.received(letter.orderedAt), .class("detail"))
                },
                .words(CodesTexts.why) { CodesTexts.origin($0.origin, $0.orderer) }, .cell(CodesTexts.next, next),
            ])
    }

    private func next(_ page: Page, _ letter: ListedLetter) {
        guard letter.origin == .staff else { return page.text(CodesTexts.promised) }
        page.form(visit, action: TakeBackLetters.path) {
            page.input(.hidden, name: "brief", value: letter.id.value)
            page.button(CodesTexts.takeBackOf(letter.contract.value), .class("button-quiet"))
        }
    }
}

/// Who drew how many codes when; a PDF that was lost is drawn again here.
struct DrawTable {
    let visit: StaffVisit
    let draws: [ListedDraw]

    func write(_ page: Page) {
        page.section {
            page.h2(CodesTexts.draws)
            page.p(CodesTexts.drawsLead)
            page.table(
                CodesTexts.draws, of: draws,
                [
                    .name(CodesTexts.when) { page, draw in
                        page.text(draw.drawnAt)
                        page.small(CodesTexts.drawn(by: draw.drawer, of: draw.batch), .class("detail"))
                    },
                    .words(CodesTexts.letters) { CodesTexts.redeemed($0) }, .cell(CodesTexts.next, next),
                ])
        }
    }

    private func next(_ page: Page, _ draw: ListedDraw) {
        if draw.isReplaced {
            page.span(CodesTexts.replaced, .class("badge"))
        } else if visit.may(.printCodes), draw.redeemed < draw.letters {
            page.form(visit, action: DrawLetters.path) {
                page.input(.hidden, name: "statt", value: draw.id.value)
                page.button(CodesTexts.drawAgain, .class("button-second"))
            }
        }
    }
}
