#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The addresses of a name. Blocks while the resolver is asked.
enum ResolveHost {
    static func addresses(of host: String) -> [String] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_protocol = Int32(IPPROTO_TCP)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [String] = []
        var next = list
        while let one = next?.pointee {
            var text = [CChar](repeating: 0, count: 256)
            let code = getnameinfo(
                one.ai_addr, one.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
            if code == 0 {
                found.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = one.ai_next
        }
        return found
    }
}
