import Store
import Vocabulary

/// What somebody declares about a contract by a button the law has named, with or without an account: a termination
/// (Kündigung, BGB § 312k) or a withdrawal (Widerruf, BGB § 356a).
protocol Declaration: AskedOnce {
    /// The page where it is declared.
    static var path: String { get }
    /// The button that declares it, as the law words it.
    static var press: String { get }
    static var words: DeclarationWords { get }
    static var act: AuditKind { get }

    /// Whether it stands with a contract, where others who may see that contract read it.
    var isOnContract: Bool { get }
    /// What is meant, as it was typed.
    var contract: String { get }
    /// The numbers read from it, whoever has them: by these its owners find it. Nil in declarations of before they were kept.
    var named: [String]? { get }
    /// Where the confirmation goes, as it was typed.
    var email: String { get }

    /// What was declared, whole. Of that `shared` holds no name, address, reason or e-mail address.
    func declared() -> [Fact]
    /// What it brings about at once on the contract it stands with, in the transaction that keeps it. `number` is its own.
    func take(
        effectOn contract: ID<Contract>, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant) throws
    /// The same on an order of this account that became no contract yet.
    func take(
        effectOnOrder order: ServiceRequest, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant) throws
    /// The last day of what it ends by a rule, so that nobody has to decide anything; nil where somebody has.
    var endsAtOnce: Day? { get }
}

extension Declaration {
    func facts() -> [Fact] { isOnContract ? shared() : declared() }
    var answerTo: EmailAddress? { try? EmailAddress(email) }
    func take(
        effectOn contract: ID<Contract>, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {}
    func take(
        effectOnOrder order: ServiceRequest, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {}
    var endsAtOnce: Day? { nil }

    /// Also that the button of the law was pressed (BGB § 312k (3)).
    func sent(at moment: Instant) -> SentByGuest {
        SentByGuest(
            title: Self.words.arrived, opening: Self.words.opening(moment), paper: Self.title,
            facts: declared(), mail: DeclarationTexts.mail(email))
    }
}

/// The words of one kind of declaration.
struct DeclarationWords: Sendable {
    /// „Ihre Kündigung ist eingegangen“.
    let arrived: Text
    /// „eine Kündigung“.
    let one: Text
    let opening: @Sendable (Instant) -> Text
    /// To whom a contract belongs and who did not send it themselves.
    let noticeSubject: @Sendable (String?) -> Text
    let notice: @Sendable (RequestStanding.Reporter) -> Text
}

extension Declaration {
    var promiseCount: PromiseCount { .withinAWeek }
}

/// By when the house answers a declaration.
enum DeclarationPromise {
    /// The last working day within a week. EnWG § 41b (1) sets the week; the day of the arrival does not count (BGB § 187
    /// (1)), and it ends on the day of the same name (§ 188 (2)).
    static func day(receivedOn day: Day) -> Day {
        let week = day.adding(days: 7)
        return WorkingDays.isWorkingDay(week) ? week : WorkingDays.adding(-1, to: week)
    }
}
