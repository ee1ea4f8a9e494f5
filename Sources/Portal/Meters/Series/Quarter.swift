import Vocabulary

/// What ran through a register in one quarter of an hour, and how that is known.
struct Quarter: Sendable, Hashable {
    var flag: Flag
    /// Thousandths of the register's unit: watt-hours or litres. 0 where nothing is known.
    var amount: Int

    static let missing = Quarter(flag: .missing, amount: 0)
    /// What three bytes hold: 16,777 kWh in a quarter of an hour are 67 megawatts.
    static let most = 0xFF_FFFF

    enum Flag: UInt8, Sendable, CaseIterable {
        case missing = 0
        case measured = 1
        /// The sum of a longer time is measured, its course is not: it was divided evenly.
        case divided = 2
        /// Put in by the metering point operator (Ersatzwert).
        case substitute = 3
        /// The meter says the value must not be used: it is kept and counts for nothing.
        case faulty = 4

        /// What is delivered again takes the place of what stands there, unless it knows less.
        fileprivate var rank: Int {
            switch self {
            case .missing: 0
            case .faulty: 1
            case .divided: 2
            case .measured, .substitute: 3
            }
        }
    }

    /// What counts.
    var counted: Int { flag == .faulty ? 0 : amount }
    var isKnown: Bool { flag != .missing && flag != .faulty }

    func replaced(by new: Quarter) -> Quarter { new.flag.rank >= flag.rank && new.flag != .missing ? new : self }
}
