import HTML
import Paper
import Vocabulary

/// A SEPA mandate as a service request: everything it says but the whole IBAN, which lies sealed in `payment_details`.
struct MandateRequest: DecidedByRows {
    static let name = "sepa-mandate"
    static let title = MandateTexts.title

    /// With the last four signs only.
    let shownIBAN: String
    let holder: String
    let holderAddress: String?
    let reference: String
    let creditor: String
    let creditorAddress: String
    let creditorID: String
    /// The consent word for word as the page showed it, in the language of the page.
    let text: String
    /// Since 1970; nil when nothing had to wait.
    let heldUntil: Int64?
    let firstDebitOn: String
    let noticeDays: Int
    /// Whether the account is somebody else's than the customer's.
    let isOfAnother: Bool
    /// The mandate that was not carried out yet, in whose place it is; its debits are called off.
    var replacedMandate: String?

    var headline: Text { MandateTexts.headline(reference) }

    /// The words of the consent stand on its paper.
    func facts() -> [Fact] { MandatePaper.facts(self, iban: shownIBAN) }

    /// Whose account it is and which one is nobody's business who may only look.
    func shared() -> [Fact] { [Fact(BankTexts.way, BankTexts.words(.debit))] }

    /// The words that were agreed to, on the page too; the papers have their form.
    func write(_ page: Page, _ file: RequestFile, today: Day) {
        page.section { page.folded(RequestAppendix(title: MandateTexts.words, paragraphs: [Text(same: text)])) }
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: MandateTexts.nextDone(from: firstDebit)
        case .refused, .withdrawn:
            mayAct ? .sentences([BankTexts.ended(notBack: replacedMandate), calledOff]) : BankTexts.nextEnded
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator:
            MandateTexts.next(by: promisedOn, from: firstDebit, heldUntil: held, mayAct: mayAct)
        }
    }

    /// The debits were announced when it was given.
    private var calledOff: Text { DebitNoticeTexts.calledOff(reference, isOfAnother: isOfAnother) }

    func next(_ file: RequestFile) -> Text {
        guard let replacement = file.replacement else {
            return next(file.request.state, promisedOn: file.request.promisedOn, mayAct: file.standing.mayAct)
        }
        let words = RequestReplacementTexts.next(replacement)
        return file.isWhole ? .sentences([words, calledOff]) : words
    }

    /// Until the billing system has taken it over.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }

    var paper: RequestPaper? {
        RequestPaper(title: headline, category: .sepaMandate) { request, language in
            MandatePaper.blocks(self, iban: shownIBAN, signedAt: request.receivedAt, in: language)
        }
    }

    var held: Instant? { heldUntil.map { Instant(millisecondsSince1970: $0) } }
    var firstDebit: Day? { Day(iso: firstDebitOn) }
}
