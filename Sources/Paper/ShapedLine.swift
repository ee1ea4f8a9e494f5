import CPango

/// One line of text with its glyphs chosen and measured, ready to be drawn.
struct ShapedLine {
    /// In points, without the white space at a wrapped end.
    let width: Double
    let typeface: Typeface
    /// Whether a space or a line end stood after this line. It is drawn, so that words stay apart when copied.
    let endsInSpace: Bool
    private let layout: Layout
    private let line: UnsafeMutablePointer<PangoLayoutLine>

    init(_ line: UnsafeMutablePointer<PangoLayoutLine>, of layout: Layout, typeface: Typeface, endsInSpace: Bool) {
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &logical)
        width = Double(logical.width) / Double(PANGO_SCALE)
        self.typeface = typeface
        self.endsInSpace = endsInSpace
        self.layout = layout
        self.line = line
    }

    func show(on context: OpaquePointer, x: Double, baseline: Double) {
        cairo_move_to(context, x, baseline)
        pango_cairo_show_layout_line(context, line)
    }

    /// Keeps the pango layout alive as long as one of its lines is needed.
    final class Layout {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) {
            self.pointer = pointer
        }

        deinit {
            g_object_unref(UnsafeMutableRawPointer(pointer))
        }
    }
}
