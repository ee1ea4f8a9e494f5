import HTML
import Store
import Vocabulary

/// Takes back letters that were ordered by mistake and are not drawn. What a customer was promised is not among them.
enum TakeBackLetters {
    static let path: Path = "/service/codes/zuruecknehmen"

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let (now, mayMany) = (visit.request.now, visit.may(.printCodes))
        let letter = visit.body["brief"].flatMap { ID<CodeLetter>($0) }
        let batch = visit.body["sendung"].flatMap { ID<CodeBatch>($0) }
        let count = try await visit.portal.store.write(about: "codes") { db -> Int in
            var count = 0
            if let letter, try db.takeBack(letter, at: now) { count += 1 }
            if let batch, mayMany { count += try db.takeBack(batch, at: now) }
            guard count > 0 else { return 0 }
            try db.audit(visit.staffAct(.codeLettersTakenBack, of: nil, [.count: String(count)]))
            return count
        }
        return .seeOther("/service/codes?hinweis=\(count > 0 ? "zurueck" : "gezogen")")
    }
}
