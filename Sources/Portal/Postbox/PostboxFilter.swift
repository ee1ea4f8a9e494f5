import HTML
import Vocabulary

/// What of the mailbox is shown. Read from the address; what makes no sense there is left out.
struct PostboxFilter: Sendable {
    var contract: ContractNumber?
    var category: DocumentCategory?
    var year: Int?
    /// As it was typed.
    var search: String = ""
    /// Only those of the contracts a customer's token was made for.
    var token: String?
    /// Only documents behind this one.
    var before: PostboxPosition?

    static let longestSearch = 100

    init() {}

    init(_ query: FormBody) {
        contract = query["vertrag"].flatMap { try? ContractNumber($0) }
        category = query["kategorie"].flatMap { DocumentCategory(rawValue: $0) }
        year = query["jahr"].flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
        search = String(
            (query["suche"] ?? "").unicodeScalars.filter { !Field.isForbidden($0) }.prefix(Self.longestSearch))
        before = query["vor"].flatMap(PostboxPosition.init)
    }

    /// Whether anything is left out of the whole mailbox.
    var isNarrow: Bool { contract != nil || category != nil || year != nil || !patterns.isEmpty }

    var patterns: [String] { search.isEmpty ? [] : SearchKey(search).patterns }

    /// The address of this choice, from a position on.
    func path(before position: PostboxPosition?) -> Path {
        let (contract, category) = (contract?.value ?? "", category?.rawValue ?? "")
        let (year, position) = (year.map(String.init) ?? "", position?.value ?? "")
        return "/postfach?vertrag=\(contract)&kategorie=\(category)&jahr=\(year)&suche=\(search)&vor=\(position)"
    }
}

/// A place in the mailbox, which is ordered by date, arrival and identity: stable, however many new documents come.
struct PostboxPosition: Sendable, Equatable {
    let issuedOn: Day
    let arrivedAt: Instant
    let id: ID<PostboxDocument>

    init(_ document: PostboxDocument) {
        issuedOn = document.issuedOn
        arrivedAt = document.arrivedAt
        id = document.id
    }

    /// Nil unless it is written as `2026-11-05.`, the milliseconds of the arrival, `.` and an identity.
    init?(_ typed: String) {
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let day = Day(iso: String(parts[0])), let arrived = Int64(parts[1]),
            let id = ID<PostboxDocument>(String(parts[2]))
        else { return nil }
        issuedOn = day
        arrivedAt = Instant(millisecondsSince1970: arrived)
        self.id = id
    }

    var value: String { "\(issuedOn.iso).\(arrivedAt.millisecondsSince1970).\(id.value)" }
}
