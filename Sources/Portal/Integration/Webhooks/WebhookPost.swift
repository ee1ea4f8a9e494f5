import CCurl

/// One message over one connection, by libcurl. Blocks for ten seconds at most. No redirect is followed, and only an
/// address that was looked at is connected to, whatever the name means a moment later.
struct WebhookPost: Sendable {
    let address: WebhookAddress
    let isOpen: Bool
    let headers: [String]
    let body: String

    /// Nil when it was taken; else why not, in words that quote nothing of the answer.
    func send() -> String? {
        let found = ResolveHost.addresses(of: address.host)
        guard !found.isEmpty else { return "the name has no address" }
        let allowed = found.filter { text in
            isOpen || (NetworkAddress(text).map(WebhookAddress.isPublic) ?? false)
        }
        // A name that has both kinds is no name to trust.
        guard allowed.count == found.count else { return "the name leads into a network that is not public" }
        guard Self.isReady, let curl = curl_easy_init() else { return "the client could not start" }
        defer { curl_easy_cleanup(curl) }
        return send(with: curl, to: allowed)
    }

    private func send(with curl: UnsafeMutableRawPointer, to addresses: [String]) -> String? {
        let all = addresses.map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
        let pinned = curl_slist_append(nil, "\(address.host):\(address.port):\(all)")
        defer { curl_slist_free_all(pinned) }
        var list: UnsafeMutablePointer<curl_slist>?
        for header in headers { list = curl_slist_append(list, header) }
        defer { curl_slist_free_all(list) }
        let settings = [
            curl_set_text(curl, CURLOPT_URL, address.url),
            curl_set_text(curl, CURLOPT_PROTOCOLS_STR, isOpen ? "http,https" : "https"),
            // Proxies from the environment could reach what we must not.
            curl_set_text(curl, CURLOPT_PROXY, ""),
            curl_set_list(curl, CURLOPT_RESOLVE, pinned), curl_set_list(curl, CURLOPT_HTTPHEADER, list),
            curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, body),
            curl_set_long(curl, CURLOPT_FOLLOWLOCATION, 0),
            curl_set_long(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            curl_set_long(curl, CURLOPT_SSL_VERIFYPEER, 1), curl_set_long(curl, CURLOPT_SSL_VERIFYHOST, 2),
            curl_set_long(curl, CURLOPT_NOSIGNAL, 1), curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, 5),
            curl_set_long(curl, CURLOPT_TIMEOUT, 10),
            // What the other side says is of no interest, and not much of it is listened to.
            curl_set_size(curl, CURLOPT_MAXFILESIZE_LARGE, 1 << 20),
            curl_set_writer(curl, { _, size, count, _ in size * count }, nil),
        ]
        guard settings.allSatisfy({ $0 == CURLE_OK }) else { return "the client refuses its settings" }
        let code = curl_easy_perform(curl)
        guard code == CURLE_OK else { return String(cString: curl_easy_strerror(code)) }
        var status = 0
        guard curl_get_response_code(curl, &status) == CURLE_OK else { return "no answer" }
        return (200...299).contains(status) ? nil : "status \(status)"
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
