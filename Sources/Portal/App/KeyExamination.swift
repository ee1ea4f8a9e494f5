import Store
import Vocabulary

/// What `doctor` says of the keys and of what they sealed.
struct KeyExamination: Sendable {
    typealias Finding = Examination.Finding

    private let portal: Portal
    private let files: KeyFiles

    init(_ portal: Portal) {
        (self.portal, files) = (portal, KeyFiles(folder: portal.settings.data))
    }

    func findings() async -> [Finding] {
        let ring = KeyRing(store: portal.store, files: files, log: portal.log)
        if let trouble = await ring.trouble() { return [Finding(isWell: false, words: trouble)] }
        guard (try? files.numbers())?.isEmpty == false else {
            return [Finding(isWell: true, words: "there is no key yet; the first start makes it")]
        }
        return (await sealed()) + (await plain()) + (await processes())
    }

    /// Nothing when the schema is missing.
    private func sealed() async -> [Finding] {
        let numbers = portal.keys.all.map(\.number)
        let counted = try? await portal.store.read { db in
            let gone =
                try db.notedKeys().filter { $0.lostAt != nil }.map(\.number)
                + db.retiredMarks().compactMap { Int($0.row) }
            let known = numbers + gone.compactMap { UInt8(exactly: $0) }
            return try SealedColumn.all.reduce(into: (locked: 0, closed: 0)) { sum, column in
                let locked = try db.countValues(in: column, sealedByNoneOf: known)
                sum.locked += locked
                sum.closed += try db.countValues(in: column, sealedByNoneOf: numbers) - locked
            }
        }
        guard let counted else { return [] }
        let known = numbers.map(String.init).joined(separator: ", ")
        let locked = Finding(
            isWell: counted.locked == 0,
            words: counted.locked == 0
                ? "every sealed value has its key (\(known))"
                : "\(counted.locked) values are sealed with a key that is not in the folder (there is \(known)); put the file back"
        )
        guard counted.closed > 0 else { return [locked] }
        return [
            locked,
            Finding(
                isWell: true, words: "\(counted.closed) values stay closed: damaged, or sealed with a key that is lost"),
        ]
    }

    private func plain() async -> [Finding] {
        guard let count = try? await portal.store.read({ try $0.countPlainCustomers() }) else { return [] }
        return [
            Finding(
                isWell: count == 0,
                words: count == 0
                    ? "no telephone number or date of birth of a customer stands in plain text"
                    : "\(count) customers have data in plain text; the next start of the portal seals it")
        ]
    }

    /// Nothing when every other process knows the newest key.
    private func processes() async -> [Finding] {
        let newest = Int(portal.keys.newest.number)
        guard let others = try? await portal.keysOfOthers() else { return [] }
        let behind = others.count { $0 < newest }
        return behind == 0 ? [] : [Finding(isWell: false, words: Portal.behind(behind, newest))]
    }
}
