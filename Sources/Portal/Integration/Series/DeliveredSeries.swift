import Vocabulary

/// Values of one register as a file has them, before they are brought to quarter hours.
struct DeliveredSeries: Sendable, Equatable {
    /// As the file names the meter: a server id or the number on it; nil when it does not.
    var meter: String?
    /// The market or metering location (MaLo-ID, MeLo-ID) as the file has it; nil when it does not say.
    var location: String?
    /// The code as the file has it: `0100010800FF`, `1-0:1.8.0`; nil when it does not say.
    var obis: String?
    var unit: MeterRegister.Unit
    /// The value 1 stands for this power of ten of a watt-hour or a litre.
    var exponent: Int
    var points: [Point] = []
    /// The number on the meter, where a message of the market names it.
    var device: String?

    struct Point: Sendable, Equatable {
        let start: Instant
        /// 0 for what the counter showed at `start`, else how long was counted.
        let seconds: Int
        let value: Int64
        let status: Status
    }

    /// AR 2418-6, `statusPTB`: 0 and 1 are valid, 2 may serve as a substitute, 3 and 4 may not. L1, L2 and L3 of the
    /// Austrian formats are measured, substitute and estimated.
    enum Status: Sendable, Comparable {
        case valid
        case substitute
        case faulty
    }

    static let mostPoints = 200_000
    /// Nothing was metered at a quarter of an hour before.
    static let earliest = Instant(Day(daysSince1970: 10_957))

    mutating func add(_ point: Point) throws(RowProblem) {
        guard points.count < Self.mostPoints else { throw RowProblem("the file has more than 200,000 values") }
        guard point.value >= 0 else { throw RowProblem("the file has a value below zero") }
        guard point.start >= Self.earliest else { throw RowProblem("the file has a value from before 2000") }
        points.append(point)
    }

    /// Whether its code means the same register as one of ours. Value group A and the storage number differ between
    /// programs; medium (for gas only) and C.D.E decide. Amounts of the register 1.8.0 have the code 1.29.0.
    func counts(_ other: String) -> Bool {
        guard let obis, let own = ObisCode(obis), let their = ObisCode(other), own.isGas == their.isGas else {
            return false
        }
        if own.register == their.register { return true }
        return own.register == their.profile && points.allSatisfy { $0.seconds > 0 }
    }
}

/// The parts of a code that tell which register is meant (IEC 62056-61).
struct ObisCode: Sendable, Equatable {
    let isGas: Bool
    /// C, D and E: 1, 8, 0.
    let register: [UInt8]

    /// C, D and E of the amounts that run through the register in each period (load profile, Lastgang): D is 29 where what
    /// the counter shows has D 8. Electricity only.
    var profile: [UInt8]? { !isGas && register[1] == 8 ? [register[0], 29, register[2]] : nil }

    /// `1-0:1.8.0`, `1-1:1.8.0*255`, `1.8.0` or twelve hexadecimal digits. What comes behind a blank is left out.
    init?(_ text: String) {
        let code = text.prefix { $0 != " " }
        guard code.utf8.count <= 32 else { return nil }
        if code.utf8.count == 12, let bytes = Hexadecimal.bytes(String(code)) {
            (isGas, register) = (bytes[0] == 7, Array(bytes[2...4]))
            return
        }
        let halves = code.split(separator: ":", maxSplits: 1)
        guard let last = halves.last else { return nil }
        let groups = last.prefix { $0 != "*" }.split(separator: ".").compactMap { UInt8($0) }
        guard groups.count == 3 else { return nil }
        isGas = halves.count == 2 && halves[0].hasPrefix("7-")
        register = groups
    }
}
