import CPostgres

extension StoreAddress {
    /// Whether nobody on the way can read along or pose as the database: a file, a socket or this machine, or TLS that
    /// checks the name in the server's certificate. Libpq's own default encrypts if the server likes, and checks nothing.
    public var isProtected: Bool {
        guard case .postgres(let url) = self else { return true }
        // What libpq does not understand it does not connect to either, and says why.
        guard let own = PostgresWay.options(PQconninfoParse(url, nil)) else { return true }
        let standard = PostgresWay.options(PQconndefaults()) ?? [:]
        return PostgresWay.isProtected(own, standard)
    }
}

/// How a connection to PostgreSQL goes.
enum PostgresWay {
    /// - Parameters:
    ///   - own: what the address says.
    ///   - standard: what holds where it says nothing: libpq's defaults and its variables of the environment.
    static func isProtected(_ own: [String: String], _ standard: [String: String]) -> Bool {
        let all = standard.merging(own) { _, new in new }
        if all["sslmode"] == "verify-full" { return true }
        // A file of services may name any host.
        guard all["service", default: ""].isEmpty else { return false }
        // Where both are there, the connection goes to the address; the host is only the name in the certificate.
        let hosts = parts(all["host"])
        let addresses = parts(all["hostaddr"])
        return (0..<max(hosts.count, addresses.count)).allSatisfy { position in
            let address = addresses.indices.contains(position) ? addresses[position] : ""
            let host = hosts.indices.contains(position) ? hosts[position] : ""
            return isThisMachine(address.isEmpty ? host : address)
        }
    }

    private static func parts(_ list: String?) -> [Substring] {
        list.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
    }

    /// A socket, which is also what libpq takes without a host, or a literal loopback address.
    private static func isThisMachine(_ host: Substring) -> Bool {
        if host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") { return true }
        if host == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    /// Those that have a value; nil when libpq made none.
    fileprivate static func options(_ list: UnsafeMutablePointer<PQconninfoOption>?) -> [String: String]? {
        guard let list else { return nil }
        defer { PQconninfoFree(list) }
        var options: [String: String] = [:]
        var option = list
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return options
    }
}
