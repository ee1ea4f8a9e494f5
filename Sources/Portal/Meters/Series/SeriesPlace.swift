import HTML
import Vocabulary

/// Where quarter hours are shown: to who may see the contract, or by a link of its owner.
enum SeriesPlace: Sendable {
    case contract(ContractNumber)
    case shared(token: String)

    func page(_ span: SeriesSpan) -> Path {
        let (kind, day) = (span.kind.rawValue, span.first.iso)
        return switch self {
        case .contract(let number): "/vertraege/\(number.value)/verbrauch?ansicht=\(kind)&am=\(day)#viertelstunden"
        case .shared(let token): "/verbrauch/\(token)?ansicht=\(kind)&am=\(day)#viertelstunden"
        }
    }

    func csv(_ span: SeriesSpan) -> Path {
        let (kind, day) = (span.kind.rawValue, span.first.iso)
        return switch self {
        case .contract(let number): "/vertraege/\(number.value)/viertelstunden.csv?ansicht=\(kind)&am=\(day)"
        case .shared(let token): "/verbrauch/\(token)/viertelstunden/tabelle?ansicht=\(kind)&am=\(day)"
        }
    }

    func json(_ span: SeriesSpan) -> Path {
        let (kind, day) = (span.kind.rawValue, span.first.iso)
        return switch self {
        case .contract(let number): "/vertraege/\(number.value)/viertelstunden.json?ansicht=\(kind)&am=\(day)"
        case .shared(let token): "/verbrauch/\(token)/viertelstunden/json?ansicht=\(kind)&am=\(day)"
        }
    }
}
