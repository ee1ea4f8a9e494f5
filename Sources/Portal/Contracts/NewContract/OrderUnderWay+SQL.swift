import Store
import Vocabulary

extension Session {
    /// The newest order of this account that is not done and is for the same place and kind of supply: another one there is
    /// most likely meant to be the same. Another flat of the house is another place. What others ordered is not told. Places
    /// are compared here, because a street has many spellings; so no more than some are, the newest ones.
    func orderUnderWay(of account: ID<Account>, at place: NewContractPlace) throws -> RequestNumber? {
        let open = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_order AS mine
            JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.account_id = \(account) AND mine.commodity = \(place.commodity) AND request.closed_at IS NULL
            ORDER BY request.received_at DESC, request.number LIMIT \(PlaceKey.mostCompared)
            """, ServiceRequest.init)
        return open.first {
            guard let order = RequestKinds.payload(of: $0) as? NewContractRequest else { return false }
            return PlaceKey.isSame(order.place, place.address)
        }?.number
    }
}
