import CPango

/// A PDF surface of cairo on which nothing can be drawn without saying what it is: content of a structure element, or
/// decoration.
///
/// cairo gets one flat kind of tag only. Its versions treat nested tags differently, so the tree is ours and is written
/// by `AccessibilityFinisher`.
final class Canvas {
    private(set) var tree: StructureTree
    private let sink = ByteSink()
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let shaper: Shaper

    init(tree: StructureTree, shaper: Shaper, metadata: MetadataPacket) throws(PaperError) {
        self.tree = tree
        self.shaper = shaper
        let sinkPointer = Unmanaged.passUnretained(sink).toOpaque()
        let (width, height) = (PageFormat.width, PageFormat.height)
        guard let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sinkPointer, width, height) else {
            throw .drawing("no surface")
        }
        // Newer versions may pack objects in a way the finisher does not read.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .drawing("no context")
        }
        self.surface = surface
        self.context = context
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Draws the element's part on this page.
    func content(of element: Int, _ draw: (Pen) -> Void) {
        tree.recordDrawing(of: element)
        cairo_tag_begin(context, Self.tag, "")
        draw(Pen(context: context, shaper: shaper))
        cairo_tag_end(context, Self.tag)
    }

    /// Draws what a screen reader passes over.
    func decoration(_ draw: (Pen) -> Void) {
        draw(Pen(context: context, shaper: shaper))
    }

    /// Draws a page's strips: first the boxes behind the text, then each element's lines in one part.
    func draw(_ page: [Pagination.Placed]) {
        decoration { pen in
            for placed in page {
                for box in placed.strip.boxes {
                    pen.fill(x: box.x, y: placed.y + box.y, width: box.width, height: box.height, box.colour)
                }
                guard placed.isRepeated else { continue }
                for line in placed.strip.lines { pen.show(line.line, x: line.x, baseline: placed.y + line.baseline) }
            }
        }
        for placed in page {
            for figure in placed.strip.figures { draw(figure, at: placed.y + figure.y) }
        }
        var order: [Int] = []
        var lines: [Int: [(line: Strip.Line, y: Double)]] = [:]
        for placed in page where !placed.isRepeated {
            for line in placed.strip.lines {
                if lines[line.element] == nil { order.append(line.element) }
                lines[line.element, default: []].append((line, placed.y))
            }
        }
        for element in order {
            content(of: element) { pen in
                for (line, y) in lines[element] ?? [] { pen.show(line.line, x: line.x, baseline: y + line.baseline) }
            }
        }
    }

    private func draw(_ figure: Strip.Figure, at y: Double) {
        guard let element = figure.element else {
            return decoration { $0.fill(figure.squares, x: figure.x, y: y, side: figure.side) }
        }
        // Rounded outwards.
        let (left, top) = (figure.x.rounded(.down), (PageFormat.height - y).rounded(.up))
        let (right, bottom) = (
            (figure.x + figure.side).rounded(.up), (PageFormat.height - y - figure.side).rounded(.down)
        )
        tree.place(element, left: Int(left), bottom: Int(bottom), right: Int(right), top: Int(top))
        content(of: element) { $0.fill(figure.squares, x: figure.x, y: y, side: figure.side) }
    }

    func endPage() {
        cairo_show_page(context)
    }

    /// The drawn file, still without its structure.
    func finish() throws(PaperError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS, cairo_status(context) == CAIRO_STATUS_SUCCESS else {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    /// The structure type cairo writes for every part; the finisher puts the right one in its place.
    static let tag = "Span"

    private final class ByteSink {
        var bytes: [UInt8] = []

        static let write: cairo_write_func_t = { sink, data, count in
            guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let bytes = UnsafeBufferPointer(start: data, count: Int(count))
            Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: bytes)
            return CAIRO_STATUS_SUCCESS
        }
    }
}

/// What draws on a canvas; only the canvas hands it out. Coordinates are points from the top left corner.
struct Pen {
    fileprivate let context: OpaquePointer
    fileprivate let shaper: Shaper

    func show(_ line: ShapedLine, x: Double, baseline: Double) {
        use(line.typeface.colour)
        line.show(on: context, x: x, baseline: baseline)
        if line.endsInSpace, let space = shaper.space(line.typeface) {
            space.show(on: context, x: x + line.width, baseline: baseline)
        }
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        use(colour)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    /// As one path, so that no seam shows between the squares.
    func fill(_ squares: Squares, x: Double, y: Double, side: Double) {
        use(.ink)
        let edge = side / Double(squares.size)
        for run in squares.runs {
            cairo_rectangle(
                context, x + Double(run.column) * edge, y + Double(run.row) * edge, Double(run.length) * edge, edge)
        }
        cairo_fill(context)
    }

    private func use(_ colour: Colour) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    }
}
