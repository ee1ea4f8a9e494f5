import CPango
import Synchronization

/// The machine's fonts, opened once for the whole process and used by one thread at a time.
///
/// cairo 1.16 shares caches between threads and was seen to crash when several draw text at once. So whatever touches
/// pango or cairo happens inside `use`, and no thread has fonts of its own.
final class FontMap {
    let pointer: UnsafeMutablePointer<PangoFontMap>

    private init() throws(PaperError) {
        guard let pointer = pango_cairo_font_map_new() else { throw .drawing("no font map") }
        self.pointer = pointer
    }

    /// Runs `body` while no other thread draws. Everything made with the fonts must be let go before it returns.
    static func use<Result: Sendable>(
        _ body: (FontMap) throws(PaperError) -> Result
    ) throws(PaperError) -> Result {
        try opened.withLock { fonts throws(PaperError) -> Result in
            if let fonts { return try body(fonts) }
            let opened = try FontMap()
            fonts = opened
            return try body(opened)
        }
    }

    private static let opened = Mutex<FontMap?>(nil)
}
