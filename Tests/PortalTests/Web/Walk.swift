import HTTPTypes

@testable import Portal

/// Every address of the portal with its parts filled in.
enum Walk {
    struct Address: Sendable, CustomStringConvertible {
        let method: String
        let path: String

        var description: String { "\(method) \(path)" }
    }

    /// The addresses for customers, with these names of things in them.
    static func customers(contract: String, document: String, request: String) -> [Address] {
        Routes.all.filter { $0.audience == .customer }.map { route in
            let id = route.path.hasPrefix("/postfach") ? document : ""
            let number = route.path.hasPrefix("/vorgaenge") ? request : contract
            return Address(
                method: route.method.rawValue,
                path: route.path.replacing("{nummer}", with: number).replacing("{id}", with: id)
                    .replacing("{rechnung}", with: Cast.bill.value)
                    .replacing("{gespraech}", with: Cast.bill.value).replacing("{anlage}", with: Cast.bill.value))
        }
    }
}

extension Visitor {
    /// A request as the portal's own pages would send it: a form comes with a token of this visitor.
    func request(_ address: Walk.Address) async throws -> VisitedPage {
        guard address.method == "POST" else { return try await request(address.method, address.path) }
        let form = try await open("/hilfe").root?.all("input") ?? []
        let fields = ["formular", "einmal"].map { (name: String) in
            (name: name, value: form.first { $0["name"] == name }?["value"] ?? "")
        }
        return try await sendOnly(SentForm(method: "POST", action: address.path, isUpload: false, fields: fields))
    }
}
