public import Store
public import Vocabulary

extension MeterRegister.Kind: Storable, Column {}
extension MeterRegister.Unit: Storable, Column {}

/// In thousandths of a kWh/m³.
extension CalorificValue: Column {
    public init(_ value: Value) throws(StoreError) {
        guard let known = CalorificValue(thousandths: try Int(value)) else { throw .wrongType(Self.self) }
        self = known
    }
}

/// In ten-thousandths.
extension StateFactor: Column {
    public init(_ value: Value) throws(StoreError) {
        guard let known = StateFactor(tenThousandths: try Int(value)) else { throw .wrongType(Self.self) }
        self = known
    }
}

extension Session {
    /// A contract this account may see, as far as its meters need it.
    func meteredContract(_ number: ContractNumber, for account: ID<Account>) throws -> MeteredContract? {
        try first(
            """
            SELECT contract.id, contract.number, contract.commodity, contract.starts_on, contract.ends_on,
                   contract.annual_consumption, contract.last_billed_on, contract.next_reading_due_on, access.role
            FROM contract JOIN contract_access AS access ON access.contract_id = contract.id
            WHERE contract.number = \(number) AND access.account_id = \(account)
            """, MeteredContract.init)
    }

    /// The meters of a contract this account may see, with their registers, the newest first.
    func meters(of contract: ID<Contract>, for account: ID<Account>) throws -> [Meter] {
        let rows = try all(
            """
            SELECT meter.id, meter.contract_id, meter.number, contract.commodity, meter.is_remotely_read,
                   meter.installed_on, meter.removed_on, meter.calorific_value, meter.state_factor,
                   register.id, register.kind, register.obis, register.unit, register.integer_digits,
                   register.decimal_digits
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN meter ON meter.contract_id = contract.id
            JOIN register ON register.meter_id = meter.id
            WHERE access.account_id = \(account) AND contract.id = \(contract)
            ORDER BY meter.removed_on DESC NULLS FIRST, meter.number, meter.id, register.obis
            """, StoredMeter.init)
        return StoredMeter.joined(rows)
    }

    /// The contract with this number, as far as readings need it, if this meter belongs to it. For readings that come
    /// without a sign-in: they are judged by it, and nothing of it is shown.
    func meteredContract(_ number: ContractNumber, with meter: MeterNumber) throws -> MeteredContract? {
        try first(
            """
            SELECT contract.id, contract.number, contract.commodity, contract.starts_on, contract.ends_on,
                   contract.annual_consumption, contract.last_billed_on, contract.next_reading_due_on,
                   \(ContractRole.reader)
            FROM contract
            WHERE contract.number = \(number) AND EXISTS (
                SELECT 1 FROM meter WHERE meter.contract_id = contract.id AND meter.number = \(meter))
            """, MeteredContract.init)
    }

    /// The meters with this number at a contract.
    func meters(of contract: ID<Contract>, numbered number: MeterNumber) throws -> [Meter] {
        let rows = try all(
            """
            SELECT meter.id, meter.contract_id, meter.number, contract.commodity, meter.is_remotely_read,
                   meter.installed_on, meter.removed_on, meter.calorific_value, meter.state_factor,
                   register.id, register.kind, register.obis, register.unit, register.integer_digits,
                   register.decimal_digits
            FROM meter
            JOIN contract ON contract.id = meter.contract_id
            JOIN register ON register.meter_id = meter.id
            WHERE contract.id = \(contract) AND meter.number = \(number)
            ORDER BY meter.removed_on DESC NULLS FIRST, meter.id, register.obis
            """, StoredMeter.init)
        return StoredMeter.joined(rows)
    }
}

/// A register beside its meter, as the database gives them.
private struct StoredMeter {
    let id: ID<Meter>
    let contract: ID<Contract>
    let number: MeterNumber
    let commodity: Commodity
    let isRemotelyRead: Bool
    let installedOn: Day?
    let removedOn: Day?
    let calorificValue: CalorificValue?
    let stateFactor: StateFactor?
    let registerID: ID<MeterRegister>
    let kind: MeterRegister.Kind
    let obis: String
    let unit: MeterRegister.Unit
    let integerDigits: Int
    let decimalDigits: Int

    /// One meter for each run of rows with the same identity.
    static func joined(_ rows: [StoredMeter]) -> [Meter] {
        rows.reduce(into: []) { meters, row in
            if let last = meters.last, last.id == row.id {
                meters[meters.count - 1] = row.meter(with: last.registers + [row.register])
            } else {
                meters.append(row.meter(with: [row.register]))
            }
        }
    }

    var register: MeterRegister {
        MeterRegister(
            id: registerID, kind: kind, obis: obis, unit: unit, integerDigits: integerDigits,
            decimalDigits: decimalDigits)
    }

    func meter(with registers: [MeterRegister]) -> Meter {
        Meter(
            id: id, contract: contract, number: number, commodity: commodity, isRemotelyRead: isRemotelyRead,
            installedOn: installedOn, removedOn: removedOn, calorificValue: calorificValue, stateFactor: stateFactor,
            registers: registers)
    }
}
