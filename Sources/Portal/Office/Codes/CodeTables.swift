import HTML
import Vocabulary

/// Batches, and how far each is.
struct BatchTable {
    let visit: StaffVisit
    let batches: [ListedBatch]

    func write(_ page: Page) {
        page.section {
            page.h2(CodesTexts.batches)
            page.tableFrame(CodesTexts.batches) {
                page.table(.class("stack"), caption: CodesTexts.batches) {
                    page.thead {
                        page.tr {
                            page.th(CodesTexts.batch, scope: .column)
                            page.th(CodesTexts.audience, scope: .column)
                            page.th(CodesTexts.letters, scope: .column)
                            page.th(CodesTexts.next, scope: .column)
                        }
                    }
                    page.tbody { for batch in batches { row(page, batch) } }
                }
            }
        }
    }

    private func row(_ page: Page, _ batch: ListedBatch) {
        page.tr {
            page.td {
                page.text(batch.number)
                page.small(CodesTexts.ordered(batch.orderedAt, by: batch.orderer), .class("detail"))
            }
            page.td(CodesTexts.audience(batch), page.cellLabel(CodesTexts.audience))
            page.td(CodesTexts.standing(batch), page.cellLabel(CodesTexts.letters))
            page.td(page.cellLabel(CodesTexts.next)) {
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
                            CodesTexts.drawOf(batch.number, min(DrawCodes.most, batch.waiting)),
                            .class("button-second"))
                    }
                    takeBack(page, batch)
                } else {
                    page.text(CodesTexts.waits)
                }
            }
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
        page.tableFrame(CodesTexts.waitingTitle) {
            page.table(.class("stack"), caption: CodesTexts.waitingTitle) {
                page.thead {
                    page.tr {
                        page.th(RegistrationTexts.contractNumber, scope: .column)
                        page.th(CodesTexts.why, scope: .column)
                        page.th(CodesTexts.next, scope: .column)
                    }
                }
                page.tbody { for letter in letters { row(page, letter) } }
            }
        }
    }

    private func row(_ page: Page, _ letter: ListedLetter) {
        page.tr {
            page.td {
                page.text(letter.contract.value)
                page.small(CodesTexts.received(letter.orderedAt), .class("detail"))
            }
            page.td(CodesTexts.origin(letter.origin, letter.orderer), page.cellLabel(CodesTexts.why))
            page.td(page.cellLabel(CodesTexts.next)) {
                if letter.origin == .staff {
                    page.form(visit, action: TakeBackLetters.path) {
                        page.input(.hidden, name: "brief", value: letter.id.value)
                        page.button(CodesTexts.takeBackOf(letter.contract.value), .class("button-quiet"))
                    }
                } else {
                    page.text(CodesTexts.promised)
                }
            }
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
            page.tableFrame(CodesTexts.draws) {
                page.table(.class("stack"), caption: CodesTexts.draws) {
                    page.thead {
                        page.tr {
                            page.th(CodesTexts.when, scope: .column)
                            page.th(CodesTexts.letters, scope: .column)
                            page.th(CodesTexts.next, scope: .column)
                        }
                    }
                    page.tbody { for draw in draws { row(page, draw) } }
                }
            }
        }
    }

    private func row(_ page: Page, _ draw: ListedDraw) {
        page.tr {
            page.td {
                page.text(draw.drawnAt)
                page.small(CodesTexts.drawn(by: draw.drawer, of: draw.batch), .class("detail"))
            }
            page.td(CodesTexts.redeemed(draw), page.cellLabel(CodesTexts.letters))
            page.td(page.cellLabel(CodesTexts.next)) {
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
    }
}
