import HTML
import Vocabulary

/// One visit to one page: the request, what was sent with it, and who is there. That somebody is signed in is a type:
/// a handler that takes a `CustomerVisit` cannot be reached by anybody else.
struct Visit<Person: Sendable>: Sendable {
    let portal: Portal
    let request: Incoming
    /// What the form brought; empty for GET.
    let body: FormBody
    let person: Person
    /// Whose forms these are.
    let forms: FormGuard

    var language: Language { request.language }
}

/// Anybody. Whoever is signed in all the same is named, so that the page head can show it.
struct Guest: Sendable {
    let signedIn: Customer?
    /// Of the office, on its own pages.
    var staff: StaffMember?
}

/// A customer who is signed in.
struct Customer: Sendable {
    let account: ID<Account>
    /// The hash of this session's token, which names it.
    let session: String
    let signedInAt: Instant
    /// When the password was typed last in this session.
    let passwordAt: Instant?
    /// When the account is closed, once its owner asked for it.
    var closesAt: Instant?
    /// Set where somebody of the office looks as this customer: then nothing but reading.
    var view: OfficeView?
}

typealias GuestVisit = Visit<Guest>
typealias CustomerVisit = Visit<Customer>

/// What the page layout needs to know of a visit, whoever it is.
protocol Visited: Sendable {
    var portal: Portal { get }
    var request: Incoming { get }
    var forms: FormGuard { get }
    var customer: Customer? { get }
    var staff: StaffMember? { get }
}

extension Visit: Visited {
    var customer: Customer? {
        if let customer = person as? Customer { return customer }
        return (person as? Guest)?.signedIn
    }

    var staff: StaffMember? {
        if let staff = person as? StaffMember { return staff }
        return (person as? Guest)?.staff
    }
}
