import HTML
import Vocabulary

// The parts forms are made of. Order as a screen reader wants it: label, hint, error, input; joined by aria-describedby.

extension Page {
    /// The summary of what has to be mended, above the heading. Takes the focus when the page opens.
    func problemSummary(_ problems: [Problem]) {
        guard !problems.isEmpty else { return }
        div(.class("problems"), .role("alert"), .tabindex(-1), .id("probleme")) {
            h2(PageTexts.problems)
            ul {
                for problem in problems {
                    li { a(problem.words, href: "#\(problem.field)") }
                }
            }
        }
    }

    /// A labelled input.
    func field(_ field: Field, showsValue: Bool = true) {
        fieldFrame(field) { describedBy in
            input(
                field.kind, name: field.name, value: showsValue && field.kind != .password ? field.raw : nil,
                autocomplete: field.autocomplete, maxlength: nil, hasError: field.error != nil, .id(field.id),
                .ariaDescribedBy(describedBy), .class("input"))
        }
    }

    /// A labelled text area.
    func area(_ field: Field, rows: Int = 4) {
        fieldFrame(field) { describedBy in
            textarea(
                name: field.name, value: field.raw, rows: rows, hasError: field.error != nil, .id(field.id),
                .ariaDescribedBy(describedBy), .class("input"))
        }
    }

    /// A labelled choice from a list; the first entry is empty.
    func choice(_ field: Field, _ options: [(value: String, words: Text)]) {
        fieldFrame(field) { describedBy in
            select(
                name: field.name, hasError: field.error != nil, .id(field.id), .ariaDescribedBy(describedBy),
                .class("input")
            ) {
                option(PageTexts.choose, value: "", selected: field.raw.isEmpty)
                for entry in options {
                    option(entry.words, value: entry.value, selected: entry.value == field.raw)
                }
            }
        }
    }

    /// A labelled choice of a photo.
    func photoInput(_ field: Field) {
        fieldFrame(field) { describedBy in
            fileInput(
                name: field.name, accept: "image/jpeg,image/png,image/heic,image/heif", hasError: field.error != nil,
                .id(field.id), .ariaDescribedBy(describedBy), .class("input"))
        }
    }

    /// A labelled choice of the files of a message.
    func attachmentInput(_ field: Field) {
        fieldFrame(field) { describedBy in
            fileInput(
                name: field.name, accept: "application/pdf,image/jpeg,image/png", multiple: true,
                hasError: field.error != nil, .id(field.id), .ariaDescribedBy(describedBy), .class("input"))
        }
    }

    /// Label, hint and error round an input; hands over the ids the input is described by.
    func fieldFrame(_ field: Field, input: (String?) -> Void) {
        let hintID = field.hint.map { _ in "\(field.id)-hinweis" }
        let errorID = field.error.map { _ in "\(field.id)-fehler" }
        let described = [hintID, errorID].compactMap { $0 }.joined(separator: " ")
        div(.class(field.error == nil ? "field" : "field field-wrong")) {
            label(field.label, for: field.id, .class("label"))
            if let hint = field.hint { p(hint, .class("hint"), .id(hintID), .figure(field.why)) }
            if let error = field.error { p(error, .class("error"), .id(errorID)) }
            input(described.isEmpty ? nil : described)
        }
    }
}
