import Testing
import Vocabulary

@testable import Portal

@Suite struct PostboxPositionTests {
    @Test func `a position survives its way through an address`() throws {
        let typed = "2026-11-05.1793872800000.0123456789abcdef0123456789abcdef"
        #expect(PostboxPosition(typed)?.value == typed)
    }

    @Test(arguments: [
        "", ".", "2026-11-05", "2026-02-30.0.0123456789abcdef0123456789abcdef",
        "2026-11-05.0123456789abcdef0123456789abcdef", "2026-11-05.x.0123456789abcdef0123456789abcdef",
        "2026-11-05.0.x", "a.b.c",
    ])
    func `what is no position is left out`(typed: String) {
        #expect(PostboxPosition(typed) == nil)
    }
}
