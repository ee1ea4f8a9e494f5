/// A table with a head that is repeated on every page. The first cell of each row is its row header.
public struct Table: Sendable, Equatable {
    /// How a column's text stands: words left, figures right.
    public enum Alignment: Sendable, Equatable { case left, right }

    /// One column.
    public struct Column: Sendable, Equatable {
        public var title: String
        public var alignment: Alignment
        /// The column's part of the width, relative to the other columns. Anything but a positive number counts as 1.
        public var share: Double

        public init(_ title: String, _ alignment: Alignment = .left, share: Double = 1) {
            self.title = title
            self.alignment = alignment
            self.share = share
        }
    }

    public var columns: [Column]
    /// Cells by row. Missing cells are empty; surplus cells are joined to the last column, so that nothing is lost.
    public var rows: [[String]]
    /// The last row in bold, usually the sum; nil if there is none.
    public var footer: [String]?
    /// What the table shows, drawn above it; nil if the heading says so already.
    public var caption: String?

    public init(columns: [Column], rows: [[String]], footer: [String]? = nil, caption: String? = nil) {
        self.columns = columns
        self.rows = rows
        self.footer = footer
        self.caption = caption
    }
}
