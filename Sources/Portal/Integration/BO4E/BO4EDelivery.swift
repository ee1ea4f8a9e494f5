/// The files of a delivery and what is in them. Objects are read from their file again for each kind, so that a delivery may be
/// larger than the memory.
struct BO4EDelivery {
    /// Under which whole files and objects of other kinds are counted.
    static let unread = "BO4E"

    private(set) var places = SupplyPlaces()
    private var files: [(file: BO4EFile, portions: Set<Portion>)] = []
    /// Hashes only, so that memory stays small.
    private var seen: Set<Int> = []
    private var refused: [RowReference: String] = [:]

    private struct Portion: Hashable {
        let kind: BO4EKind
        let comesLater: Bool
    }

    mutating func add(_ file: BO4EFile, _ roots: [BO4EObject], _ report: inout ImportReport) {
        let (items, problems) = BO4EItem.all(in: roots)
        for problem in problems { report.refuse(Self.unread, at: "\(file.name) \(problem.path)", problem.reason) }
        for item in items where item.kind == .marketLocation { places.add(item.object) }
        files.append((file, Set(items.map { Portion(kind: $0.kind, comesLater: $0.comesLater) })))
    }

    /// File by file. What became unreadable meanwhile has no objects.
    func items(of kind: BO4EKind, comingLater: Bool) -> some Sequence<(BO4EFile, [BO4EItem])> {
        let portion = Portion(kind: kind, comesLater: comingLater)
        return files.lazy.filter { $0.portions.contains(portion) }.map { one -> (BO4EFile, [BO4EItem]) in
            guard case .objects(let roots) = one.file.content() else { return (one.file, []) }
            return (one.file, BO4EItem.all(in: roots).items.filter { $0.kind == kind && $0.comesLater == comingLater })
        }
    }

    /// The same thing twice in one delivery has no order. A copy inside of another object gives way without a word; market
    /// locations may say more about a contract than one.
    mutating func withoutDoubles<Row: ImportRow>(_ judged: [BO4EJudged<Row>], _ kind: BO4EKind) -> [BO4EJudged<Row>] {
        judged.compactMap { one in
            guard let row = one.row, kind != .marketLocation else { return one }
            let reference = RowReference(file: Row.file, key: row.key)
            if let parent = row.needs.first(where: { refused[$0] != nil }) {
                return one.refused("braucht \(parent.key), das zurückgewiesen wurde (\(refused[parent] ?? "")).")
            }
            guard seen.insert(reference.hashValue).inserted else {
                return one.isEmbedded ? nil : one.refused("\(row.key) steht in dieser Lieferung mehrmals.")
            }
            return one
        }
    }

    mutating func noteRefused(_ file: ImportFile, key: String?, at place: String) {
        guard let key, refused.count < ImportReport.mostNamed else { return }
        refused[RowReference(file: file, key: key)] = place
    }
}
