import HTML
import Store
import Vocabulary

/// Letters for many: counted first, ordered by a second press, and drawn by somebody else (four eyes).
enum OrderManyLetters {
    static let path: Path = "/service/codes/sendung"
    /// As many contracts a list may name.
    static let longestList = 2000

    struct Fields: Form {
        var commodity = Field("sparte", CodesTexts.commodity, hint: CodesTexts.commodityHint)
        var postalCode = Field(
            "plz", CodesTexts.postalCode, hint: CodesTexts.postalCodeHint, .digits, autocomplete: "off", longest: 5)
        var list = Field("liste", CodesTexts.list, hint: CodesTexts.listHint, longest: longestList * 11)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.commodity, \.postalCode, \.list] }

        init() {}

        init(_ body: FormBody) {
            self.init()
            commodity.fill(body[commodity.name])
            postalCode.fill(body[postalCode.name])
            list.fillLines(body[list.name])
        }

        mutating func read() -> CodeAudience? {
            let kind = Commodity(rawValue: commodity.raw)
            if kind == nil, !commodity.raw.isEmpty { commodity.error = CodesTexts.commodityWrong }
            let code = postalCode.raw.trimmed
            if !code.allSatisfy({ $0.isASCII && $0.isNumber }) { postalCode.error = CodesTexts.postalCodeWrong }
            let contracts = readList()
            guard problems.isEmpty else { return nil }
            return CodeAudience(
                commodity: kind, postalCode: code.isEmpty ? nil : code, contracts: contracts)
        }

        /// Nil for an empty one, which means everybody.
        private mutating func readList() -> [ContractNumber]? {
            let words = list.raw.split { $0.isWhitespace || ",;".contains($0) }
            guard list.error == nil, !words.isEmpty else { return nil }
            var found: [ContractNumber] = []
            for word in words {
                guard let number = try? ContractNumber(String(word)) else {
                    list.error = CodesTexts.listWrong(String(word.prefix(20)))
                    return nil
                }
                found.append(number)
            }
            return found
        }
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let audience = form.read() else { return try await again(visit, form, nil) }
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        guard visit.body["aktion"] == "bestellen" else {
            let count = try await visit.portal.store.readAtLength { try $0.countCodeAudience(audience, at: now) }
            return try await again(visit, form, count)
        }
        try visit.codeIsFresh()
        let target = try await visit.portal.store.write(about: "codes") { db in
            try db.once(once, at: now) {
                guard let ordered = try db.orderCodeBatch(ID(), audience, by: me, at: now) else {
                    return "/service/codes?hinweis=keine"
                }
                try db.audit(
                    visit.staffAct(
                        .codeLettersOrdered, of: nil, [.request: ordered.number, .count: String(ordered.letters)]))
                return "/service/codes?hinweis=sendung"
            }
        }
        return .seeOther(Path(own: target))
    }

    private static func again(_ visit: StaffVisit, _ form: Fields, _ preview: Int?) async throws -> Answer {
        var page = try await CodesPage.load(visit)
        page.many = form
        page.preview = preview
        return page.answer()
    }
}
