import Foundation
import Vocabulary

extension MoveRequest {
    /// As it stands in the table. Nil when it is damaged.
    init?(stored payload: String) {
        guard let move = try? JSONDecoder().decode(Self.self, from: Data(payload.utf8)) else { return nil }
        self = move
    }
}

extension ServiceRequest {
    /// The last day of supply at the old place, where this is a move.
    var leavesOn: Day? {
        guard kind == MoveRequest.name, let move = RequestKinds.payload(of: self) as? MoveRequest else { return nil }
        return Day(iso: move.endsOn)
    }
}
