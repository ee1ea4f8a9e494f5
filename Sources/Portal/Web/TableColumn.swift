import HTML
import Vocabulary

/// One column of a table: its head, which is also what each of its cells is called on a phone, where the table is a list.
struct TableColumn<Row> {
    private enum Kind {
        /// What the row is called; it needs no label.
        case name
        case cell
        case number
    }

    private let title: Text
    private let kind: Kind
    private let cell: (Page, Row) -> Void

    static func name(_ title: Text, _ cell: @escaping (Page, Row) -> Void) -> TableColumn {
        TableColumn(title: title, kind: .name, cell: cell)
    }

    static func cell(_ title: Text, _ cell: @escaping (Page, Row) -> Void) -> TableColumn {
        TableColumn(title: title, kind: .cell, cell: cell)
    }

    static func words(_ title: Text, _ words: @escaping (Row) -> Text) -> TableColumn {
        TableColumn(title: title, kind: .cell) { page, row in page.text(words(row)) }
    }

    static func number(_ title: Text, _ words: @escaping (Row) -> Text) -> TableColumn {
        TableColumn(title: title, kind: .number) { page, row in page.text(words(row)) }
    }

    fileprivate func head(_ page: Page) { page.th(title, scope: .column, .class(kind == .number ? "num" : nil)) }

    fileprivate func write(_ row: Row, _ page: Page) {
        switch kind {
        case .name: page.th(scope: .row) { cell(page, row) }
        case .cell: page.td(page.cellLabel(title)) { cell(page, row) }
        case .number: page.td(.class("num"), page.cellLabel(title)) { cell(page, row) }
        }
    }
}

extension Page {
    /// A table in its frame, one line a row; a list on a phone.
    func table<Row>(_ caption: Text, of rows: some Sequence<Row>, _ columns: [TableColumn<Row>]) {
        tableFrame(caption) {
            table(.class("stack"), caption: caption) {
                thead { tr { for column in columns { column.head(self) } } }
                tbody {
                    for row in rows {
                        tr { for column in columns { column.write(row, self) } }
                    }
                }
            }
        }
    }
}
