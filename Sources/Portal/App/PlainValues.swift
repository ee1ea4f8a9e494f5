import Store
import Vocabulary

/// Seals what older versions stored in plain text, and empties the plain columns. Runs at every start after the migrations;
/// once nothing is left it costs one look. A kill loses nothing: what is not done yet is found again.
struct PlainValues: Sendable {
    let store: Store
    let keys: Keys
    private static let atOnce = 500

    /// Returns how many customers were sealed.
    @discardableResult
    func seal() async throws -> Int {
        try await sealConsents()
        var sealed = 0
        while true {
            let found = try await store.read { try $0.plainCustomers(most: Self.atOnce) }
            guard !found.isEmpty else { return sealed }
            let keys = keys
            try await store.write(about: "import") { db in
                for customer in found {
                    try db.seal(
                        customer,
                        phone: try customer.phone.map { try keys.seal($0, in: .phone, of: customer.id) },
                        bornOn: try customer.bornOn.map { try keys.seal($0, in: .bornOn, of: customer.id) })
                }
            }
            sealed += found.count
        }
    }

    private func sealConsents() async throws {
        while true {
            let found = try await store.read { try $0.plainConsents(most: Self.atOnce) }
            guard !found.isEmpty else { return }
            let keys = keys
            try await store.write(about: "import") { db in
                for consent in found {
                    try db.seal(
                        consent,
                        contact: try consent.contact.map { try keys.seal($0, in: .consentContact, of: consent.id) },
                        text: try consent.text.map { try keys.seal($0, in: .consentText, of: consent.id) })
                }
            }
        }
    }
}

/// A line of the ledger of consents whose address or words stand in plain text.
struct PlainConsent: Sendable {
    let id: String
    let contact, text: String?
}

/// A customer some of whose data stands in plain text.
struct PlainCustomer: Sendable {
    let id: String
    let phone, bornOn: String?
}
