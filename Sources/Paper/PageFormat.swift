/// A4 with the fields of DIN 5008 form B, in points from the top left corner.
enum PageFormat {
    static let width = millimetres(210)
    static let height = millimetres(297)
    static let left = millimetres(25)
    static let right = millimetres(190)
    static let textWidth = right - left

    /// First page with an address window: the subject line stands here.
    static let subject = millimetres(98.5)
    /// First page with a letterhead but no window.
    static let underLetterhead = millimetres(45)
    /// Later pages, and the first one without a letterhead.
    static let top = millimetres(28)
    /// Text ends here at the latest; a foot of several lines moves it up.
    static let bottom = millimetres(272)
    /// Of a page that is used as far as printers reach.
    static let fullTop = millimetres(15)
    static let fullBottom = millimetres(285)

    enum Window {
        /// The address zone proper; above it is the zone for remarks, used when there are more than six lines.
        static let address = millimetres(62.7)
        static let remarks = millimetres(50)
        static let width = millimetres(80)
        static let senderBaseline = millimetres(48.4)
        static let mostLines = 9
        static let linesInAddressZone = 6
    }

    enum Information {
        static let top = millimetres(50)
        static let left = millimetres(125)
        static let labelWidth = millimetres(27)
        static let valueWidth = millimetres(38)
        /// A longer block stands in the text instead.
        static let greatestHeight = millimetres(60)
    }

    /// Where the sheet is folded twice and punched.
    static let foldMarks = [millimetres(105), millimetres(210)]
    static let punchMark = millimetres(148.5)

    /// More is not a letter but an accident.
    static let mostPages = 2_000

    static func millimetres(_ length: Double) -> Double {
        length * 72 / 25.4
    }
}
