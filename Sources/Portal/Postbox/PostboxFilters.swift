import HTML
import Vocabulary

extension Page {
    /// The form that narrows the mailbox down. Works by its address, so that a choice can be kept as a bookmark. On a
    /// phone it is folded up unless something is chosen: there the documents come first.
    func filters(_ filter: PostboxFilter, _ choices: [PostboxChoice]) {
        details(isOpen: filter.isNarrow, .class("filters")) {
            summary(PostboxTexts.filters)
            filterForm(filter, choices)
        }
    }

    private func filterForm(_ filter: PostboxFilter, _ choices: [PostboxChoice]) {
        form(.get, action: "/postfach", .ariaLabel(PostboxTexts.filters)) {
            pick("vertrag", PostboxTexts.contract, filter.contract?.value, contracts(choices))
            pick("kategorie", PostboxTexts.category, filter.category?.rawValue, categories(choices))
            pick("jahr", PostboxTexts.year, filter.year.map(String.init), years(choices))
            var search = Field("suche", PostboxTexts.search, .search, longest: PostboxFilter.longestSearch)
            search.raw = filter.search
            field(search)
            button(PostboxTexts.apply, .class("button-second"))
        }
    }

    private func pick(_ name: String, _ label: Text, _ chosen: String?, _ options: [(value: String, words: Text)]) {
        let field = Field(name, label)
        fieldFrame(field) { _ in
            select(name: name, .id(field.id), .class("input")) {
                option(PostboxTexts.all, value: "", selected: chosen == nil)
                for entry in options { option(entry.words, value: entry.value, selected: entry.value == chosen) }
            }
        }
    }

    private func contracts(_ choices: [PostboxChoice]) -> [(value: String, words: Text)] {
        var words: [String: Text] = [:]
        for choice in choices {
            words[choice.contract.value] = PostboxTexts.contract(choice.commodity, choice.contract)
        }
        return words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func categories(_ choices: [PostboxChoice]) -> [(value: String, words: Text)] {
        let present = Set(choices.map(\.category))
        return DocumentCategory.allCases.filter(present.contains).map { ($0.rawValue, $0.name) }
    }

    private func years(_ choices: [PostboxChoice]) -> [(value: String, words: Text)] {
        Set(choices.map(\.year)).sorted(by: >).map { ($0, Text(same: $0)) }
    }
}
