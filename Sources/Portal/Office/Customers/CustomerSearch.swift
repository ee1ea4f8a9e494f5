import Store
import Vocabulary

/// Finds customers by what somebody of the office has at hand. Numbers and addresses are looked up as they are; words first
/// as they are written, then as they sound.
enum CustomerSearch {
    static let most = 50

    /// At most one more than are shown, so that a page can say that there are more.
    static func find(_ query: CustomerQuery, _ db: Session) throws -> [FoundCustomer] {
        switch query {
        case .request(let number):
            guard let request = try db.request(numbered: number) else { return [] }
            return try db.foundCustomers(try db.officeCustomers(of: request.id).map(\.id))
        case .mail(let address): return try db.foundCustomers(try db.customers(byMail: address, most: most + 1))
        case .number(let number): return try db.foundCustomers(try db.customers(byNumber: number, most: most + 1))
        case .words(let words): return try db.foundCustomers(try find(words, db))
        }
    }

    private static func find(_ words: [String], _ db: Session) throws -> [String] {
        var found: [String] = []
        func add(_ more: [String]) {
            for id in more where !found.contains(id) && found.count <= most { found.append(id) }
        }
        // The longest first: it leads to the fewest.
        let leads = words.filter { $0.count >= 3 }.sorted { $0.count > $1.count }
        for lead in leads {
            let others = words.filter { $0 != lead }
            add(try db.customers(named: lead, others, most: most + 1))
            guard found.count <= most else { return found }
        }
        // „Am Markt“ begins with two letters.
        for lead in words.filter({ $0.count >= 2 && $0.contains(where: \.isLetter) }) {
            let others = words.filter { $0 != lead }
            add(try db.customers(at: lead, others, most: most + 1))
            guard found.count <= most else { return found }
        }
        // Then those that sound so: Meier behind Mayer.
        for lead in leads {
            guard let sound = SoundKey(lead) else { continue }
            add(try db.customers(sounding: sound.value, words.filter { $0 != lead }, most: most + 1))
        }
        return found
    }
}

/// One line of what was found.
struct FoundCustomer: Sendable {
    let id: String
    let number: String
    let name: String
    let place: String
    let contracts: Int
    let hasLogin: Bool
}
