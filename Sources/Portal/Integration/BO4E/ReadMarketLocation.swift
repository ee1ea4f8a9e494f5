import Store
import Vocabulary

/// A Marktlokation says where a contract is supplied that is known by now.
enum ReadMarketLocation {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let place = try SupplyPlace(item.object)
        if let direction = try item.object.word("energierichtung"), direction.value != "AUSSP" {
            throw BO4EProblem(direction.path, "\(direction.value): Das Portal führt Lieferungen, keine Einspeisung.")
        }
        let contract = try books.contract(of: item.object, within: [])
        if let sparte = try Sparte.commodity(of: item.object),
            let known = try books.db.knownContract(key: contract.value),
            known.commodity != sparte.value
        {
            throw BO4EProblem(
                sparte.path, "Der Vertrag \(contract.value) ist für \(known.commodity.words(in: .german)).")
        }
        return BO4ERow(key: contract.value, told: place.told, path: item.object.path)
    }
}
