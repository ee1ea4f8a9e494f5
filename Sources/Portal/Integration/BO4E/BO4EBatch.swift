import Store

/// One object after it was read: its row, or why there is none.
struct BO4EJudged<Row: ImportRow>: Sendable {
    let path: String
    let key: String?
    let isEmbedded: Bool
    let told: ToldFields
    let result: Result<Row, BO4EProblem>

    var row: Row? { try? result.get() }

    func refused(_ reason: String) -> BO4EJudged {
        BO4EJudged(
            path: path, key: key, isEmbedded: isEmbedded, told: told, result: .failure(BO4EProblem(path, reason)))
    }
}

/// So many objects of one kind as are one transaction.
struct BO4EBatch<Row: ImportRow & ReadableRow>: Sendable {
    static var most: Int { 200 }

    let portal: Portal
    let kind: BO4EKind
    let places: SupplyPlaces
    let read: @Sendable (BO4EItem, BO4EBooks) throws -> [Result<BO4ERow, BO4EProblem>]

    /// Reads the objects against the books. What a document has no word for is taken from there.
    func judge(_ items: [BO4EItem]) async throws -> [BO4EJudged<Row>] {
        let (keys, places, read) = (portal.keys, places, read)
        return try await portal.store.readAtLength { db in
            let books = BO4EBooks(db: db, keys: keys, places: places)
            return try items.flatMap { item -> [BO4EJudged<Row>] in
                do {
                    return try read(item, books).map { try judge($0, item, books) }
                } catch let problem as BO4EProblem {
                    return [
                        BO4EJudged(
                            path: problem.path, key: nil, isEmbedded: item.isEmbedded, told: ToldFields(),
                            result: .failure(problem))
                    ]
                }
            }
        }
    }

    private func judge(
        _ told: Result<BO4ERow, BO4EProblem>, _ item: BO4EItem, _ books: BO4EBooks
    ) throws -> BO4EJudged<Row> {
        func judged(_ path: String, _ told: BO4ERow?, _ result: Result<Row, BO4EProblem>) -> BO4EJudged<Row> {
            BO4EJudged(
                path: path, key: told?.key, isEmbedded: item.isEmbedded, told: told?.told ?? ToldFields(),
                result: result)
        }
        switch told {
        case .failure(let problem): return judged(problem.path, nil, .failure(problem))
        case .success(let one):
            let known = try books.known(Row.self, one.key) ?? [:]
            var fields = Fields(
                known.merging(one.told.fields) { $1 }.merging(["external_id": .text(one.key)]) { $1 })
            do throws(RowProblem) {
                return judged(one.path, one, .success(try Row(&fields)))
            } catch {
                return judged(one.path, one, .failure(BO4EReason.problem(error.reason, at: one.path, one.told.places)))
            }
        }
    }

    func write(
        _ judged: [BO4EJudged<Row>], in file: BO4EFile, _ delivery: inout BO4EDelivery, _ report: inout ImportReport
    ) async throws {
        for one in judged {
            guard case .failure(let problem) = one.result else { continue }
            refuse(problem, one, file, &delivery, &report)
        }
        let good = judged.filter { $0.row != nil }
        let outcomes = try await RowWriter<Row>(portal: portal).write(good.compactMap(\.row)) { _, all in all }
        for (one, outcome) in zip(good, outcomes) {
            if case .refused(let reason) = outcome {
                refuse(BO4EReason.problem(reason, at: one.path, one.told.places), one, file, &delivery, &report)
            } else {
                report.count(outcome, in: kind.title)
                for note in one.told.notes { report.note("\(file.name) \(note)") }
            }
        }
    }

    private func refuse(
        _ problem: BO4EProblem, _ one: BO4EJudged<Row>, _ file: BO4EFile, _ delivery: inout BO4EDelivery,
        _ report: inout ImportReport
    ) {
        let place = "\(file.name) \(problem.path)"
        report.refuse(kind.title, at: place, problem.reason)
        delivery.noteRefused(Row.file, key: one.key, at: place)
    }
}
