import CPango
import Vocabulary

/// Breaks text into lines and chooses the glyphs, with pango.
///
/// One shaper serves one document, inside `FontMap.use`.
final class Shaper {
    private let context: OpaquePointer
    private var spaces: [Typeface: ShapedLine] = [:]

    init(_ fonts: FontMap, language: Language) throws(PaperError) {
        guard let context = pango_font_map_create_context(fonts.pointer) else { throw .drawing("no text context") }
        self.context = context
        // Without hinting and rounding, letters stand where the font wants them, not on whole points.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// The lines of a text wrapped to `width` points; words that are longer are broken. Empty text has no lines.
    ///
    /// Long text is shaped in windows: pango's effort grows faster than the text. All but the last line of a window
    /// stand; the last one is begun again in the next window, so no seam shows.
    func lines(_ text: PrintableText, _ typeface: Typeface, width: Double = .infinity) -> [ShapedLine] {
        let bytes = Array(text.string.utf8)
        var lines: [ShapedLine] = []
        var start = 0
        while start < bytes.count {
            var end = min(start + Self.window, bytes.count)
            while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            let isLast = end >= bytes.count || end <= start
            if isLast { end = bytes.count }
            let (shaped, lastStart) = shape(bytes[start..<end], typeface, width: width, isLast: isLast)
            lines.append(contentsOf: shaped)
            start = isLast ? end : start + max(lastStart, 1)
        }
        return lines
    }

    /// A lone space, drawn at the end of a wrapped line.
    func space(_ typeface: Typeface) -> ShapedLine? {
        if let known = spaces[typeface] { return known }
        let space = shape([0x20], typeface, width: .infinity, isLast: true).lines.first
        spaces[typeface] = space
        return space
    }

    private static let window = 2_048

    /// Unless it is the last window, the last line is left out and its start told. A window of one line is kept whole.
    private func shape(
        _ bytes: ArraySlice<UInt8>, _ typeface: Typeface, width: Double, isLast: Bool
    ) -> (lines: [ShapedLine], lastStart: Int) {
        guard let layout = makeLayout(typeface, width: width) else { return ([], bytes.count) }
        bytes.withUnsafeBytes { raw in
            pango_layout_set_text(
                layout.pointer, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count))
        }
        guard let iterator = pango_layout_get_iter(layout.pointer) else { return ([], bytes.count) }
        defer { pango_layout_iter_free(iterator) }
        var lines: [ShapedLine] = []
        var lastStart = bytes.count
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(iterator) else { break }
            lastStart = Int(line.pointee.start_index)
            let next = bytes.startIndex + lastStart + Int(line.pointee.length)
            let isSpaced =
                line.pointee.length > 0 && bytes.indices.contains(next)
                && (bytes[next - 1] == 0x20 || bytes[next] == 0x0A)
            lines.append(ShapedLine(line, of: layout, typeface: typeface, endsInSpace: isSpaced))
        } while pango_layout_iter_next_line(iterator) != 0
        if isLast || lines.count < 2 { return (lines, bytes.count) }
        lines.removeLast()
        return (lines, lastStart)
    }

    private func makeLayout(_ typeface: Typeface, width: Double) -> ShapedLine.Layout? {
        guard let pointer = pango_layout_new(context) else { return nil }
        let layout = ShapedLine.Layout(pointer)
        let font = pango_font_description_new()
        pango_font_description_set_family(font, typeface.family.rawValue)
        pango_font_description_set_absolute_size(font, typeface.size * Double(PANGO_SCALE))
        if typeface.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(pointer, font)
        pango_font_description_free(font)

        let attributes = pango_attr_list_new()
        // A ligature is one glyph and comes out of the file as one odd character.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        if typeface.letterSpacing > 0 {
            let spacing = Int32(typeface.letterSpacing * Double(PANGO_SCALE))
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing))
        }
        pango_layout_set_attributes(pointer, attributes)
        pango_attr_list_unref(attributes)

        pango_layout_set_auto_dir(pointer, 0)
        pango_layout_set_wrap(pointer, PANGO_WRAP_WORD_CHAR)
        if width.isFinite {
            pango_layout_set_width(pointer, Int32(min(max(width, 1), 10_000) * Double(PANGO_SCALE)))
        }
        return layout
    }
}
