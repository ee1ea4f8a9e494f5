/// A horizontal band of the page, as high as one line of text: what layout makes and pagination stacks.
struct Strip {
    /// A line of text; coordinates from the band's top left corner.
    struct Line {
        let element: Int
        let line: ShapedLine
        let x: Double
        let baseline: Double
    }

    /// A filled rectangle behind the text.
    struct Box {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
        let colour: Colour
    }

    /// Squares; without an element they are decoration.
    struct Figure {
        let element: Int?
        let squares: Squares
        let x: Double
        let y: Double
        let side: Double
    }

    var height: Double
    /// White space above, dropped at the top of a page.
    var spaceBefore = 0.0
    /// No page break below, if it can be avoided.
    var keepsWithNext = false
    /// A new page begins here in any case.
    var beginsPage = false
    var lines: [Line] = []
    var boxes: [Box] = []
    var figures: [Figure] = []
    /// The table head to repeat when a page begins here.
    var head: Int?
}

extension [Strip] {
    /// Forbids page breaks that leave one line alone above or below; short ones are not broken at all.
    mutating func keepTogether(upTo most: Int) {
        guard count > 1 else { return }
        for index in indices.dropLast() where count <= most || index == 0 || index == count - 2 {
            self[index].keepsWithNext = true
        }
    }

    var totalHeight: Double {
        reduce(0) { $0 + $1.height + $1.spaceBefore }
    }
}
