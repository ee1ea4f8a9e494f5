import Vocabulary

extension [MeterReading] {
    /// The accepted readings of a register, oldest first. Of several on one day the highest stays: it closes the day.
    func accepted(of register: ID<MeterRegister>) -> [MeterReading] {
        let own = filter { $0.register == register && $0.status == .accepted }
        let sorted = own.sorted { ($0.readOn, $0.value) < ($1.readOn, $1.value) }
        return sorted.reduce(into: []) { kept, reading in
            if kept.last?.readOn == reading.readOn { kept.removeLast() }
            kept.append(reading)
        }
    }

    func accepted(of register: ID<MeterRegister>, before day: Day) -> [MeterReading] {
        accepted(of: register).filter { $0.readOn < day }
    }

    /// The first accepted reading after a day.
    func accepted(of register: ID<MeterRegister>, after day: Day) -> MeterReading? {
        accepted(of: register).first { $0.readOn > day }
    }

    /// The reading a register already has on a day, accepted or in review.
    func reported(of register: ID<MeterRegister>, on day: Day) -> MeterReading? {
        last { $0.register == register && $0.readOn == day && $0.status != .notUsed }
    }
}
