import CPostgres

/// One connection to the server, made when it is first needed and again after it was lost.
///
/// Unchecked, because libpq's handle cannot say so itself: the pool lets one thread in at a time.
final class PostgresLink: @unchecked Sendable {
    private let url: String
    private let options: StoreOptions
    private var connection: OpaquePointer?
    private var statements = PreparedStatements()
    private var cursors = 0
    /// What the last refused statement of the running body was refused for.
    var lastFailure: PostgresFailure?

    init(url: String, options: StoreOptions) {
        self.url = url
        self.options = options
    }

    deinit {
        if let connection { PQfinish(connection) }
    }

    /// Ends the connection; the next use makes a new one.
    func drop() {
        if let connection { PQfinish(connection) }
        connection = nil
        statements = PreparedStatements()
    }

    var isConnected: Bool { connection.map { PQstatus($0) == CONNECTION_OK } ?? false }

    /// The server's version, as `15.8`.
    func version() throws -> String {
        let number = Int(PQserverVersion(try live()))
        return "\(number / 10_000).\(number % 10_000)"
    }

    /// Runs statements of the store's own, without values.
    @discardableResult
    func command(_ text: String) throws -> PostgresResult {
        try finish(PQexec(try live(), text), text)
    }

    /// Opens a cursor for a query and returns its name.
    func openCursor(_ sql: SQL) throws -> String {
        cursors += 1
        let name = "cursor\(cursors)"
        let text =
            "DECLARE \(name) NO SCROLL CURSOR FOR \(try Placeholders.numbered(sql.text, count: sql.values.count))"
        _ = try PostgresArguments(sql.values).withPointers { count, types, values, lengths, formats in
            try finish(PQexecParams(try live(), text, count, types, values, lengths, formats, 0), sql.text)
        }
        return name
    }

    /// Text as a quoted literal, for the few places where nothing can be bound.
    func literal(_ text: String) throws -> String {
        let utf8 = Array(text.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) })
        guard let quoted = PQescapeLiteral(try live(), utf8, utf8.count) else { throw failure("", nil) }
        defer { PQfreemem(quoted) }
        return String(cString: quoted)
    }

    /// Runs one statement with its values.
    func run(_ sql: SQL) throws -> PostgresResult {
        let connection = try live()
        let text = sql.text
        return try PostgresArguments(sql.values).withPointers { count, types, values, lengths, formats in
            guard sql.isFixed else {
                let numbered = try Placeholders.numbered(text, count: sql.values.count)
                return try finish(PQexecParams(connection, numbered, count, types, values, lengths, formats, 0), text)
            }
            let name: String
            switch statements.find(text, for: sql.values) {
            case .known(let known): name = known
            case .new(let new):
                let numbered = try Placeholders.numbered(text, count: sql.values.count)
                _ = try finish(PQprepare(connection, new, numbered, count, types), text)
                statements.keep(text, as: new, for: sql.values)
                name = new
            }
            return try finish(PQexecPrepared(connection, name, count, values, lengths, formats, 0), text)
        }
    }

    private func live() throws -> OpaquePointer {
        if let connection, PQstatus(connection) == CONNECTION_OK { return connection }
        drop()
        guard let fresh = connect() else { throw failure("connect", nil) }
        guard PQstatus(fresh) == CONNECTION_OK else {
            PQfinish(fresh)
            throw PostgresFailure(sqlState: nil, message: nil, sql: "connect", isConnectionLost: true)
        }
        // Notices go to standard error otherwise, with values in them.
        PQsetNoticeReceiver(fresh, { _, _ in }, nil)
        connection = fresh
        try command(
            """
            SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET client_min_messages = warning;
            SET standard_conforming_strings = on; SET bytea_output = 'hex';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            SET statement_timeout = \(options.statementTimeout.milliseconds);
            SET idle_in_transaction_session_timeout = \(options.idleTimeout.milliseconds)
            """)
        return fresh
    }

    /// What stands before the URL it may overrule, what stands after it not. Keep-alives and the user timeout end the
    /// wait for a server that has gone without a word.
    private func connect() -> OpaquePointer? {
        let settings = [
            ("connect_timeout", "\(max(2, options.connectTimeout.milliseconds / 1000))"),
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "20000"), ("application_name", "kundenportal"),
            ("dbname", url), ("client_encoding", "UTF8"),
        ]
        return CStrings(settings.map(\.0)).withPointers { keywords in
            CStrings(settings.map(\.1)).withPointers { values in PQconnectdbParams(keywords, values, 1) }
        }
    }

    /// Throws unless the statement succeeded.
    private func finish(_ result: OpaquePointer?, _ sql: String) throws -> PostgresResult {
        guard let result else { throw failure(sql, nil) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return PostgresResult(result)
        default:
            defer { PQclear(result) }
            throw failure(sql, result)
        }
    }

    private func failure(_ sql: String, _ result: OpaquePointer?) -> PostgresFailure {
        let state = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) }
        // Class 42 is about the statement, which is a literal of ours; other sentences may quote values.
        let isAboutStatement = state?.hasPrefix("42") ?? false
        let message = isAboutStatement ? result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "M"))) } : nil
        if state == "0A000" { statements.forgetAll() }
        return PostgresFailure(
            sqlState: state, message: message.map { String(cString: $0) }, sql: sql,
            isConnectionLost: !isConnected || state?.hasPrefix("57P") == true || state?.hasPrefix("08") == true)
    }
}
