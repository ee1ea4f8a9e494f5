import HTML
import Vocabulary

/// What the access for a program is made of: a name, what it may, for which contracts, and for how long.
struct ProgramForm: Form {
    var name = Field(
        "name", MakeProgramTexts.name, hint: MakeProgramTexts.nameHint, longest: CustomerToken.longestName)
    var scopes = Field("recht", MakeProgramTexts.scopes, .checkbox)
    var contracts = Field("vertrag", MakeProgramTexts.contracts, .checkbox)
    var days = Field("frist", MakeProgramTexts.days)
    /// What is ticked.
    private(set) var tickedScopes: Set<ProgramScope> = []
    private(set) var tickedContracts: Set<String> = []

    static var fields: [any WritableKeyPath<ProgramForm, Field> & Sendable] {
        [\.name, \.scopes, \.contracts, \.days]
    }

    init() {}

    init(sent body: FormBody) {
        self.init(body)
        tickedScopes = Set(body.all(scopes.name).compactMap(ProgramScope.init))
        tickedContracts = Set(body.all(contracts.name))
    }

    /// A page that is opened proposes nothing but the only contract there is.
    init(choosing all: [ProgramContract]) {
        tickedContracts = all.count == 1 ? Set(all.map(\.number.value)) : []
    }

    struct Wish: Sendable {
        let name: String
        let scopes: Set<ProgramScope>
        let contracts: [ProgramContract]
        let days: Int
    }

    /// What is asked for, or errors at the fields. What is ticked and was not offered is no contract.
    mutating func read(_ known: [ProgramContract]) -> Wish? {
        let name = name.typed(orElse: MakeProgramTexts.nameMissing)
        let chosen = known.filter { tickedContracts.contains($0.number.value) }
        if tickedScopes.isEmpty { scopes.error = MakeProgramTexts.scopesMissing }
        if chosen.isEmpty {
            contracts.error = MakeProgramTexts.contractsMissing
        } else if tickedScopes.contains(.readings), !chosen.contains(where: \.role.mayAct) {
            contracts.error = MakeProgramTexts.readOnly
        }
        let days = readDays()
        guard let name, let days, problems.isEmpty else { return nil }
        return Wish(name: name, scopes: tickedScopes, contracts: chosen, days: days)
    }

    private mutating func readDays() -> Int? {
        guard let typed = days.typed(orElse: MakeProgramTexts.daysMissing) else { return nil }
        guard let count = Int(typed), CustomerToken.days.contains(count) else {
            days.error = MakeProgramTexts.daysMissing
            return nil
        }
        return count
    }
}

extension ProgramForm {
    func write(_ page: Page, _ known: [ProgramContract]) {
        page.field(name)
        page.boxes(scopes) { described in
            for scope in ProgramScope.allCases {
                let id = scope == .contracts ? scopes.id : "recht-\(scope.rawValue.replacing(":", with: "-"))"
                page.box(
                    scopes, id, scope.rawValue, ProgramTexts.words(scope),
                    isTicked: tickedScopes.contains(scope), described)
                if let hint = ProgramTexts.hint(scope) { page.p(hint, .class("hint")) }
            }
        }
        page.boxes(contracts) { described in
            for (index, contract) in known.enumerated() {
                let id = index == 0 ? contracts.id : "vertrag-\(contract.number.value)"
                page.box(
                    contracts, id, contract.number.value, ContractTexts.heading(contract.commodity, contract.number),
                    isTicked: tickedContracts.contains(contract.number.value), described)
            }
        }
        page.choice(days, CustomerToken.days.map { ("\($0)", MakeProgramTexts.days($0)) })
    }
}

extension Page {
    /// A group of boxes under one question; hands over what they are described by.
    fileprivate func boxes(_ field: Field, _ write: (String?) -> Void) {
        let errorID = field.error.map { _ in "\(field.id)-fehler" }
        fieldset(.class(field.error == nil ? "choices" : "choices field-wrong")) {
            legend(field.label)
            if let error = field.error { p(error, .class("error"), .id(errorID)) }
            write(errorID)
        }
    }

    fileprivate func box(
        _ field: Field, _ id: String, _ value: String, _ words: Text, isTicked: Bool, _ described: String?
    ) {
        div(.class("choice")) {
            input(
                .checkbox, name: field.name, value: value, checked: isTicked, hasError: field.error != nil, .id(id),
                .ariaDescribedBy(described))
            label(words, for: id)
        }
    }
}
