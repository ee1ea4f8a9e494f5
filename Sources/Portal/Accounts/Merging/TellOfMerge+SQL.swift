import Store
import Vocabulary

// Both sides hear of it at every address known, and both accounts show it among what happened to them.

extension Session {
    /// Before the contracts go over: the addresses of the account that goes are found by them.
    func tellOfMerge(_ merge: AccountMerge, at now: Instant) throws {
        try queueForEveryAddress(MergedLetter(merge: merge.id.value, toStaying: true), of: merge.staying, at: now)
        try queueForEveryAddress(MergedLetter(merge: merge.id.value, toStaying: false), of: merge.going, at: now)
        for account in [merge.staying, merge.going] {
            try note(.accountsMerged, of: account, device: nil, at: now)
        }
    }

    /// After the contracts came back. The request says it too, where it is still there.
    func tellOfUndoing(_ merge: AccountMerge, by actor: ServiceRequest.Actor, at now: Instant) throws {
        for account in [merge.staying, merge.going] {
            try queueForEveryAddress(MergeUndoneLetter(merge: merge.id.value), of: account, at: now)
            try note(.mergeUndone, of: account, device: nil, at: now)
        }
        if let id = merge.request, let request = try request(id) {
            try move(request, to: request.state, by: actor, remark: RequestRemark.mergeUndone.rawValue, at: now)
        }
    }
}
