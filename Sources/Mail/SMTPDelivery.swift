import CCurl

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One letter over one connection, by libcurl. Blocks for at most half a minute.
enum SMTPDelivery {
    /// Seconds until a connection must stand, and until all must be said.
    struct Limits {
        var connect = 10
        var total = 30
    }

    /// `authorities` is a file of certificates (PEM) that are trusted beside those of the system.
    static func send(
        _ envelope: Envelope, to server: SMTPServer, limits: Limits = Limits(),
        authorities: String? = authoritiesOfEnvironment
    ) throws(MailError) {
        guard isReady, let curl = curl_easy_init() else { throw .unreachable("The mail client could not start") }
        defer { curl_easy_cleanup(curl) }
        guard let recipients = curl_slist_append(nil, "<\(envelope.to)>") else {
            throw .unreachable("The mail client has no memory left")
        }
        defer { curl_slist_free_all(recipients) }

        let (upload, conversation) = (Upload(envelope.bytes), Conversation())
        let witness = Unmanaged.passUnretained(conversation).toOpaque()
        let context = Unmanaged.passUnretained(upload).toOpaque()
        let settings =
            connection(curl, server, greeting: envelope.greeting, limits)
            + (authorities.map { [curl_set_text(curl, CURLOPT_CAINFO, $0)] } ?? [])
            + [
                curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(envelope.from)>"),
                curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients),
                curl_set_long(curl, CURLOPT_UPLOAD, 1),
                curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(envelope.bytes.count)),
                curl_set_reader(curl, Upload.read, context),
                // Without a writer, libcurl prints what servers say.
                curl_set_writer(curl, { _, size, count, _ in size * count }, nil),
                curl_set_witness(curl, Conversation.witness, witness),
            ]
        guard settings.allSatisfy({ $0 == CURLE_OK }) else {
            throw .unreachable("The mail client refuses its settings")
        }
        let code = withExtendedLifetime((upload, conversation)) { curl_easy_perform(curl) }
        guard code != CURLE_OK else { return }
        let trouble = error(code, reply: reply(of: curl), letterBegun: upload.hasBegun)
        guard case .refused(let reply, permanent: true) = trouble else { throw trouble }
        if conversation.isAboutRecipient { throw .recipientRefused(code: reply, status: conversation.status) }
        throw .refused(code: reply, permanent: conversation.status?.isPolicy != true)
    }

    /// The variable that OpenSSL, curl and many others know. The library libcurl does not look at it by itself.
    private static var authoritiesOfEnvironment: String? {
        guard let value = getenv("SSL_CERT_FILE"), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static func connection(
        _ curl: UnsafeMutableRawPointer, _ server: SMTPServer, greeting: String?, _ limits: Limits
    ) -> [CURLcode] {
        let security = server.security == .plaintext ? CURLUSESSL_NONE : CURLUSESSL_ALL
        var settings = [
            curl_set_text(curl, CURLOPT_URL, server.description + "/" + (greeting ?? "")),
            curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // Proxies from the environment are meant for the web.
            curl_set_text(curl, CURLOPT_PROXY, ""),
            curl_set_long(curl, CURLOPT_USE_SSL, Int(security.rawValue)),
            curl_set_long(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            curl_set_long(curl, CURLOPT_SSL_VERIFYPEER, 1),
            curl_set_long(curl, CURLOPT_SSL_VERIFYHOST, 2),
            curl_set_long(curl, CURLOPT_NOSIGNAL, 1),
            curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, limits.connect),
            curl_set_long(curl, CURLOPT_TIMEOUT, limits.total),
        ]
        if let credentials = server.credentials {
            settings.append(curl_set_text(curl, CURLOPT_USERNAME, credentials.user))
            settings.append(curl_set_text(curl, CURLOPT_PASSWORD, credentials.password))
        }
        return settings
    }

    private static func reply(of curl: UnsafeMutableRawPointer) -> Int {
        var code = 0
        return curl_get_response_code(curl, &code) == CURLE_OK ? code : 0
    }

    /// A reply of 400 or more is a refusal; whose fault it is depends on where in the conversation it came.
    private static func error(_ code: CURLcode, reply: Int, letterBegun: Bool) -> MailError {
        // 530, 534, 535 and 538 ask for other credentials (RFC 4954, 6), whichever command they answer.
        let isAboutAccess = code == CURLE_LOGIN_DENIED || [530, 534, 535, 538].contains(reply)
        let isAboutLetter = code == CURLE_SEND_ERROR || letterBegun
        let isRefusal =
            code == CURLE_SEND_ERROR || code == CURLE_LOGIN_DENIED || code == CURLE_REMOTE_ACCESS_DENIED
            || code == CURLE_WEIRD_SERVER_REPLY
        if isRefusal, (400...599).contains(reply) {
            return .refused(code: reply, permanent: reply >= 500 && isAboutLetter && !isAboutAccess)
        }
        return .unreachable(String(cString: curl_easy_strerror(code)))
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
