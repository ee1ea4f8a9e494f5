import Store

/// Makes the keys of customers and contracts that came before there were any. Runs at every start; once nothing is left it
/// costs two looks. A kill loses nothing: what is not done yet is found again.
struct FillCustomerKeys: Sendable {
    let store: Store
    private static let atOnce = 500

    /// Returns how many rows were filled.
    @discardableResult
    func run() async throws -> Int {
        var count = 0
        while true {
            let found = try await store.read { try $0.customersWithoutKeys(most: Self.atOnce) }
            guard !found.isEmpty else { break }
            try await store.write(about: "import") { db in
                for one in found { try db.setKeys(ofCustomer: one.id, one.keys) }
            }
            count += found.count
        }
        while true {
            let found = try await store.read { try $0.contractsWithoutKeys(most: Self.atOnce) }
            guard !found.isEmpty else { return count }
            try await store.write(about: "import") { db in
                for one in found { try db.setKey(ofContract: one.id, one.place) }
            }
            count += found.count
        }
    }
}
