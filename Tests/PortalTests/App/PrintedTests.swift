import Testing

@testable import Portal

@Suite struct PrintedTests {
    /// Services are printed into logs by their name, and a portal holds keys.
    @Test func `what holds a portal prints nothing of its inside`() async throws {
        try await TestPortal.run { (house) async throws in
            let printed = [
                "\(Postman(portal: house.portal))", String(reflecting: Filing(portal: house.portal)),
                "\(house.server.application())", String(reflecting: house.portal), "\(house.portal.keys)",
            ]
            for text in printed {
                #expect(!text.contains("SymmetricKey") && !text.contains(house.folder), "\(text)")
            }
            #expect(printed[0] == "Postman(portal: Portal)")
        }
    }
}
