/// Puts strips on pages.
struct Pagination {
    /// A strip with its place. A repeated table head is decoration: a screen reader has heard it already.
    struct Placed {
        let strip: Strip
        let y: Double
        var isRepeated = false
    }

    /// Where text begins on the first page and on all others, and where it ends.
    let firstTop: Double
    let top: Double
    let bottom: Double
    let heads: [[Strip]]

    private var pages: [[Placed]] = [[]]
    private var y: Double

    init(firstTop: Double, top: Double, bottom: Double, heads: [[Strip]]) {
        self.firstTop = firstTop
        self.top = top
        self.bottom = bottom
        self.heads = heads
        y = firstTop
    }

    /// At least one page.
    ///
    /// - Throws: `PaperError.tooLong` if there are too many.
    static func pages(
        _ strips: [Strip], firstTop: Double, top: Double, bottom: Double, heads: [[Strip]]
    ) throws(PaperError) -> [[Placed]] {
        var pagination = Pagination(firstTop: firstTop, top: top, bottom: bottom, heads: heads)
        var start = 0
        while start < strips.count {
            var end = start + 1
            while end < strips.count, strips[end - 1].keepsWithNext, !strips[end].beginsPage { end += 1 }
            try pagination.place(Array(strips[start..<end]))
            start = end
        }
        return pagination.pages
    }

    private var isAtTop: Bool { pages.last?.isEmpty ?? true }

    /// Puts down strips that belong together, on a new page if they do not fit on this one.
    private mutating func place(_ group: [Strip]) throws(PaperError) {
        guard let first = group.first else { return }
        if !isAtTop, first.beginsPage || y + group.totalHeight > bottom {
            try beginPage(with: first)
        }
        for strip in group {
            if !isAtTop, y + strip.spaceBefore + strip.height > bottom { try beginPage(with: strip) }
            if !isAtTop { y += strip.spaceBefore }
            pages[pages.count - 1].append(Placed(strip: strip, y: y))
            y += strip.height
        }
    }

    private mutating func beginPage(with first: Strip) throws(PaperError) {
        guard pages.count < PageFormat.mostPages else { throw .tooLong }
        pages.append([])
        y = top
        guard let number = first.head, heads.indices.contains(number) else { return }
        let head = heads[number]
        // A head that fills half the page would leave no room for what it is the head of.
        guard head.totalHeight < (bottom - top) / 2 else { return }
        for strip in head {
            pages[pages.count - 1].append(Placed(strip: strip, y: y, isRepeated: true))
            y += strip.height
        }
    }
}
