public import Configuration
public import Mail
public import Store
import Vocabulary

/// Everything that is set from outside, read once at the start. Each setting is documented in
/// `deploy/kundenportal.env.example`.
public struct Settings: Sendable {
    /// Where customers reach the portal; every link in every letter begins with it. Without a slash at the end.
    public var baseURL: String
    public var port: Int
    public var bind: String
    /// `/health` and `/metrics` listen here; nothing else does.
    public var monitoringPort: Int
    /// The folder for the database, the documents, the key file and the Maildir.
    public var data: String
    public var database: StoreAddress
    public var post: Post
    /// The file that describes the operator; nil for the built-in demo operator.
    public var operatorFile: String?
    /// A list of stolen passwords nobody may choose; nil for none.
    public var breachedPasswords: String?
    /// The Maildir into which reports of mail servers are delivered; nil when nobody reads them.
    public var bounces: String?
    /// The addresses of the reverse proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<NetworkAddress> = []
    /// When backups are written, for whom and where to.
    public var backups = BackupSettings()
    /// Which folders a billing system without an interface puts files into and takes them from.
    public var deliveries = DeliverySettings()
    /// Whether the demo's extra pages (the mail folder in the browser) exist.
    public var isDemo = false

    public init(
        baseURL: String, port: Int = 8080, bind: String = "127.0.0.1", monitoringPort: Int = 9090, data: String,
        database: StoreAddress, post: Post
    ) {
        self.baseURL = baseURL
        self.port = port
        self.bind = bind
        self.monitoringPort = monitoringPort
        self.data = data
        self.database = database
        self.post = post
    }

    /// Over https cookies are `Secure` and the browser is told to stay with https.
    public var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// The host, with its port where the address names one; what the `Host` header has to say.
    public var authority: String {
        String(baseURL.drop { $0 != ":" }.dropFirst(3))
    }

    /// What is set so that the portal starts and works badly, as sentences that name the setting.
    var worries: [String] {
        guard isSecure && trustedProxies.isEmpty else { return [] }
        return [
            "KUNDENPORTAL_TRUSTED_PROXY is not set. Behind a reverse proxy all customers then count as one address, and "
                + "the wrong passwords of one keep the others out. Set it to the proxy's address, as 127.0.0.1."
        ]
    }

    /// Reads the environment. Throws a sentence that names the setting.
    public init(environment: ConfigReader) throws(SettingProblem) {
        let reader = environment.scoped(to: "kundenportal")
        baseURL = try Self.baseURL(reader.string(forKey: "base.url"))
        port = try Self.port(reader.string(forKey: "port"), "KUNDENPORTAL_PORT", default: 8080)
        monitoringPort = try Self.port(
            reader.string(forKey: "monitoring.port"), "KUNDENPORTAL_MONITORING_PORT", default: 9090)
        bind = reader.string(forKey: "bind", default: "127.0.0.1")
        guard let folder = reader.string(forKey: "data"), folder.hasPrefix("/") else {
            throw SettingProblem(
                "KUNDENPORTAL_DATA names no folder. Set it to an absolute path, as /var/lib/kundenportal.")
        }
        data = folder
        let databaseText = reader.string(forKey: "database", default: "\(folder)/kundenportal.sqlite")
        guard let address = StoreAddress(databaseText) else {
            throw SettingProblem("KUNDENPORTAL_DATABASE is neither a path nor an address that begins with postgres://.")
        }
        guard address.isProtected else {
            throw SettingProblem(
                "KUNDENPORTAL_DATABASE: who is in the network could pose as \(address) and read everything. "
                    + "Add sslmode=verify-full to the address. Only a socket or this computer needs none.")
        }
        database = address
        do {
            post = try Post(setting: reader.string(forKey: "mail", isSecret: true, default: "maildir:\(folder)/mail"))
        } catch {
            throw SettingProblem("KUNDENPORTAL_MAIL: \(error)")
        }
        operatorFile = reader.string(forKey: "operator")
        breachedPasswords = reader.string(forKey: "breached.passwords")
        bounces = reader.string(forKey: "bounces")
        trustedProxies = try Self.proxies(reader.string(forKey: "trusted.proxy"))
        backups = try BackupSettings(reader, data: folder)
        deliveries = try DeliverySettings(reader, data: folder)
    }

    private static func proxies(_ typed: String?) throws(SettingProblem) -> Set<NetworkAddress> {
        guard let typed, !typed.trimmed.isEmpty else { return [] }
        do {
            return try NetworkAddress.list(typed)
        } catch {
            throw SettingProblem(
                "KUNDENPORTAL_TRUSTED_PROXY: \"\(error.text)\" is not an IP address. "
                    + "Set it to the proxy's address, as 192.0.2.10, or to several with commas between them.")
        }
    }

    private static func baseURL(_ typed: String?) throws(SettingProblem) -> String {
        guard let typed, !typed.isEmpty else {
            throw SettingProblem(
                "KUNDENPORTAL_BASE_URL is missing. Set it to the address customers use, as https://portal.example.de.")
        }
        let url = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
        let isSecure = url.hasPrefix("https://")
        guard isSecure || url.hasPrefix("http://") else {
            throw SettingProblem("KUNDENPORTAL_BASE_URL must begin with https://.")
        }
        let authority = url.drop { $0 != ":" }.dropFirst(3)
        let isPlain = authority.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        guard !authority.isEmpty, isPlain else {
            throw SettingProblem(
                "KUNDENPORTAL_BASE_URL must be a host in small letters, with a port at most and no path.")
        }
        guard isSecure || isLoopback(String(authority)) else {
            throw SettingProblem(
                "KUNDENPORTAL_BASE_URL must begin with https://; http:// is accepted for this computer only.")
        }
        return url
    }

    private static func port(_ typed: String?, _ name: String, default standard: Int) throws(SettingProblem) -> Int {
        guard let typed else { return standard }
        guard let port = Int(typed), (0...65_535).contains(port) else {
            throw SettingProblem("\(name) must be a number from 0 to 65535.")
        }
        return port
    }

    private static func isLoopback(_ authority: String) -> Bool {
        let host =
            authority.hasPrefix("[")
            ? String(authority.prefix { $0 != "]" }) + "]" : String(authority.prefix { $0 != ":" })
        return host == "localhost" || host.hasPrefix("127.") || host == "[::1]"
    }
}

/// A setting that is missing or wrong, as a sentence that names it.
public struct SettingProblem: Error, CustomStringConvertible {
    public let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
