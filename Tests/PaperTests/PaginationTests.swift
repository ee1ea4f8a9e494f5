import Testing

@testable import Paper

struct PaginationTests {
    /// Pages of 100 points; which strips, told by their height, stand on which page.
    private func heights(_ strips: [Strip], heads: [[Strip]] = []) throws -> [[Double]] {
        let pages = try Pagination.pages(strips, firstTop: 40, top: 0, bottom: 100, heads: heads)
        return pages.map { $0.map(\.strip.height) }
    }

    @Test func fillsPages() throws {
        let strips = Array(repeating: Strip(height: 30), count: 6)
        #expect(try heights(strips) == [[30, 30], [30, 30, 30], [30]])
    }

    @Test func hasOnePageWithoutContent() throws {
        #expect(try heights([]) == [[]])
    }

    @Test func keepsAHeadingWithItsText() throws {
        let strips = [Strip(height: 30), Strip(height: 20, keepsWithNext: true), Strip(height: 25)]
        #expect(try heights(strips) == [[30], [20, 25]])
    }

    @Test func breaksWhatFitsOnNoPage() throws {
        let strips = Array(repeating: Strip(height: 40, keepsWithNext: true), count: 4)
        #expect(try heights(strips) == [[40], [40, 40], [40]])
        #expect(try heights([Strip(height: 500), Strip(height: 10)]) == [[500], [10]])
    }

    @Test func repeatsTableHeads() throws {
        let rows = Array(repeating: Strip(height: 45, head: 0), count: 3)
        let pages = try Pagination.pages(
            [Strip(height: 10)] + rows, firstTop: 40, top: 0, bottom: 100, heads: [[Strip(height: 10)]])
        #expect(pages.map { $0.map(\.strip.height) } == [[10, 45], [10, 45, 45]])
        #expect(pages.map { $0.map(\.isRepeated) } == [[false, false], [true, false, false]])
    }

    @Test func dropsWhiteSpaceAtTheTop() throws {
        let strips = [Strip(height: 50), Strip(height: 50, spaceBefore: 20), Strip(height: 10, spaceBefore: 5)]
        let pages = try Pagination.pages(strips, firstTop: 40, top: 0, bottom: 100, heads: [])
        #expect(pages.map { $0.map(\.y) } == [[40], [0, 55]])
    }

    @Test func beginsAPageWhereTold() throws {
        let strips = [Strip(height: 10, keepsWithNext: true), Strip(height: 10, beginsPage: true)]
        #expect(try heights(strips) == [[10], [10]])
    }

    @Test func endsWithTooManyPages() {
        let strips = Array(repeating: Strip(height: 90), count: PageFormat.mostPages + 1)
        #expect(throws: PaperError.tooLong) { try heights(strips) }
    }
}
