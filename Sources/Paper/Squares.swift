/// Squares on a grid, dark or light, as a QR code has them.
public struct Squares: Sendable, Equatable {
    /// Squares on each side.
    public let size: Int
    private let dark: [Bool]

    /// Row by row from the top left. Nil unless there are 1 to 200 squares on each side and one value for each.
    public init?(size: Int, dark: [Bool]) {
        guard (1...200).contains(size), dark.count == size * size else { return nil }
        self.size = size
        self.dark = dark
    }

    /// Dark squares that lie side by side, as one piece.
    var runs: [(row: Int, column: Int, length: Int)] {
        var runs: [(row: Int, column: Int, length: Int)] = []
        for (place, isDark) in dark.enumerated() where isDark {
            let (row, column) = place.quotientAndRemainder(dividingBy: size)
            if let last = runs.last, last.row == row, last.column + last.length == column {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((row, column, 1))
            }
        }
        return runs
    }
}

extension BlockLayout {
    /// The squares at the left, the words at their right. Both stay together.
    mutating func addSquares(_ squares: Squares, alternative: PrintableText, beside: PrintableText) {
        let (side, gap) = (PageFormat.millimetres(34), PageFormat.millimetres(8))
        let left = PageFormat.left + side + gap
        // What has no words for those who do not see it is decoration (PDF/UA-1, 7.3).
        let figure = alternative.isEmpty ? nil : tree.figure(alternative, in: StructureTree.document)
        var strip = Strip(height: side)
        strip.figures = [Strip.Figure(element: figure, squares: squares, x: PageFormat.left, y: 0, side: side)]
        if !beside.isEmpty {
            let element = tree.content(.paragraph, beside, in: StructureTree.document)
            let face = Typeface.body
            let lines = shaper.lines(beside, face, width: PageFormat.right - left)
            strip.height = max(side, Double(lines.count) * face.lineHeight)
            strip.lines = lines.enumerated().map { index, line in
                Strip.Line(
                    element: element, line: line, x: left, baseline: Double(index) * face.lineHeight + face.ascent)
            }
        }
        append([strip], spaceBefore: 14)
    }
}
