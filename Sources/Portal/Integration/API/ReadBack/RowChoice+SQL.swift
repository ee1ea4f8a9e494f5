import Store

extension RowChoice {
    /// The end of a statement over rows whose key stands in this column. Rows without a key are none.
    func clause(_ key: SQL) -> SQL {
        switch self {
        case .one(let name): "WHERE \(fragment: key) = \(name)"
        case .after(let name, let most):
            "WHERE \(fragment: key) > \(name) ORDER BY \(fragment: key) LIMIT \(most)"
        }
    }
}
