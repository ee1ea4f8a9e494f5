import Testing
import Vocabulary

@testable import Portal

/// BGB § 312j (3): without these words and no others on the button there is no contract.
@Suite struct OrderButtonTests {
    @Test func `the button says what the law wants, letter for letter`() {
        #expect(TariffChangeTexts.order.german == "zahlungspflichtig bestellen")
    }
}
