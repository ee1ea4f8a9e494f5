import HTML
import Vocabulary

/// Every version with who wrote it, from when on it holds, and what it changed.
struct EditionHistory<Content: Edited> {
    let visit: StaffVisit
    let desk: EditionDesk<Content>

    func write(_ page: Page) {
        page.section {
            page.h2(EditionTexts.versions)
            guard !desk.versions.isEmpty else { return page.p(EditionTexts.noVersions) }
            page.ol(.class("timeline")) {
                for edition in desk.versions { page.li { version(page, edition) } }
            }
        }
    }

    private func version(_ page: Page, _ edition: Edition) {
        page.strong(EditionTexts.version(edition))
        page.p(EditionTexts.standing(desk.standing(edition), edition), .class("detail"))
        if let remark = edition.remark { page.p(remark) }
        if let trouble = edition.trouble { page.p(EditionTexts.trouble(trouble), .class("warn")) }
        let change = desk.difference(edition)
        if edition.json == nil {
            page.p(EditionTexts.givenBack)
        } else if desk.said(edition) == nil {
            page.p(EditionTexts.unreadable)
        }
        if !change.isEmpty {
            page.ul {
                for line in change.lines {
                    page.li {
                        page.text(EditionTexts.label(line))
                        page.span(EditionTexts.values(line), .lang(line.label.language))
                    }
                }
            }
        }
        let canBegin = desk.said(edition) != nil && edition.id != desk.versions.first?.id
        guard visit.may(.writeEditions), canBegin || edition.canBeWithdrawn(on: desk.today) else { return }
        page.ul(.class("actions")) {
            if canBegin {
                page.li {
                    page.a(
                        EditionTexts.begin(edition.version),
                        href: "/service/einstellungen/\(Content.subject.path)/\(desk.name)?fassung=\(edition.version)",
                        .class("button-second"))
                }
            }
            if edition.canBeWithdrawn(on: desk.today) {
                page.li {
                    page.form(visit, action: WithdrawEdition.path(Content.subject, desk.name)) {
                        page.input(.hidden, name: "fassung", value: edition.id.value)
                        page.button(EditionTexts.withdraw(edition.version), .class("button-second"))
                    }
                }
            }
        }
    }
}

/// What is otherwise, as a table.
struct EditionDifferenceTable {
    let title: Text
    let difference: EditionDifference
    let nothing: Text

    func write(_ page: Page) {
        guard !difference.isEmpty else { return page.p(nothing) }
        page.table(
            title, of: difference.lines,
            [
                .name(EditionTexts.what) { page, line in page.text(line.label) },
                .cell(EditionTexts.before) { page, line in
                    page.span(line.before ?? EditionTexts.absent, .lang(line.label.language))
                },
                .cell(EditionTexts.after) { page, line in
                    page.span(line.after ?? EditionTexts.absent, .lang(line.label.language))
                },
            ])
    }
}
