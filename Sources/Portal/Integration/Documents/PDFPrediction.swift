/// Undoes the PNG prediction of table streams (ISO 32000-1, 7.4.4.4; PNG, section 9).
enum PDFPrediction {
    /// Nil when rows and columns do not fit.
    static func undone(_ bytes: [UInt8], columns: Int) -> [UInt8]? {
        guard (1...64).contains(columns) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var above = [UInt8](repeating: 0, count: columns)
        var start = 0
        while start + columns < bytes.count {
            let kind = bytes[start]
            var row = Array(bytes[(start + 1)...(start + columns)])
            for index in 0..<columns {
                let left = index > 0 ? row[index - 1] : 0
                let corner = index > 0 ? above[index - 1] : 0
                row[index] &+= guess(kind, left: left, up: above[index], corner: corner)
            }
            result += row
            above = row
            start += columns + 1
        }
        return result
    }

    private static func guess(_ kind: UInt8, left: UInt8, up: UInt8, corner: UInt8) -> UInt8 {
        switch kind {
        case 1: return left
        case 2: return up
        case 3: return UInt8((Int(left) + Int(up)) / 2)
        case 4:
            let estimate = Int(left) + Int(up) - Int(corner)
            let (a, b, c) = (abs(estimate - Int(left)), abs(estimate - Int(up)), abs(estimate - Int(corner)))
            return a <= b && a <= c ? left : b <= c ? up : corner
        default: return 0
        }
    }
}
