/// How a piece of text is set: family, size in points, weight, colour.
///
/// The families are named here and nowhere else. Liberation Sans and DejaVu come with Debian (`fonts-liberation`,
/// `fonts-dejavu-core`); without them fontconfig takes what the machine has.
struct Typeface: Hashable {
    enum Family: String {
        case sans = "Liberation Sans,DejaVu Sans,sans-serif"
        case monospaced = "DejaVu Sans Mono,Liberation Mono,monospace"
    }

    var family = Family.sans
    var size = 10.0
    var isBold = false
    var colour = Colour.ink
    /// Extra space between letters in points.
    var letterSpacing = 0.0

    /// From one baseline to the next.
    var lineHeight: Double { size * 1.36 }
    /// From the top of a line to its baseline.
    var ascent: Double { size * 1.02 }

    static let body = Typeface()
    static let strong = Typeface(isBold: true)
    static let small = Typeface(size: 8, colour: .faded)
    static let cell = Typeface(size: 9.5)
    static let cellLabel = Typeface(size: 9.5, colour: .faded)
    static let cellStrong = Typeface(size: 9.5, isBold: true)

    static func heading(_ level: Int) -> Typeface {
        switch level {
        case ...1: Typeface(size: 14, isBold: true)
        case 2: Typeface(size: 11.5, isBold: true)
        default: Typeface(size: 10, isBold: true)
        }
    }

    /// Monospaced digits and letters that cannot be mistaken for each other. The letter spacing stays under a tenth of
    /// the size: from there on, text extraction takes it for spaces.
    static func code(size: Double) -> Typeface {
        Typeface(family: .monospaced, size: size, letterSpacing: size * 0.06)
    }
}
