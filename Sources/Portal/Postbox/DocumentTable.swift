import HTML
import Vocabulary

extension Page {
    /// Documents as a table, new ones marked by a word.
    func table(of documents: [PostboxDocument], caption: Text) {
        tableFrame(caption) {
            table(.class("stack"), caption: caption) {
                thead {
                    tr {
                        th(PostboxTexts.document, scope: .column)
                        th(PostboxTexts.contract, scope: .column)
                        th(PostboxTexts.issued, scope: .column)
                    }
                }
                tbody {
                    for document in documents { row(document) }
                }
            }
        }
    }

    private func row(_ document: PostboxDocument) {
        tr {
            td {
                a(document.title, href: "/postfach/\(document.id.value)")
                if document.withdrawnAt != nil {
                    text(" ")
                    span(DocumentWithdrawalTexts.badge, .class("badge badge-warn"))
                }
                if document.isNew {
                    text(" ")
                    span(PostboxTexts.new, .class("badge badge-new"))
                }
                br()
                span(document.category.name, .class("hint"))
            }
            td(PostboxTexts.contract(document.commodity, document.contract), cellLabel(PostboxTexts.contract))
            td(cellLabel(PostboxTexts.issued)) { time(document.issuedOn, datetime: document.issuedOn.iso) }
        }
    }
}
