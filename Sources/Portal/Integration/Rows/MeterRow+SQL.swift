import Store
import Vocabulary

extension Session {
    /// Adds the meter or brings it and its registers up to date. A register that is no longer listed stays, because
    /// readings stand on it.
    func put(_ row: MeterRow, contract: String) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        // Readings hang on the meter: moved to another contract they would be shown to the next tenant.
        let holder: String? = try value("SELECT contract_id FROM meter WHERE external_id = \(row.key)")
        guard holder == nil || holder == contract else {
            return .refused("a meter keeps its contract; deliver it for the new one under an external_id of its own")
        }
        let written = try value(
            """
            INSERT INTO meter (id, external_id, contract_id, number, is_remotely_read, installed_on, removed_on,
                calorific_value, state_factor)
            VALUES (\(new), \(row.key), \(contract), \(row.number), \(row.isRemotelyRead), \(row.installedOn),
                \(row.removedOn), \(row.calorificValue?.thousandths), \(row.stateFactor?.tenThousandths))
            ON CONFLICT (external_id) DO UPDATE SET contract_id = excluded.contract_id, number = excluded.number,
                is_remotely_read = excluded.is_remotely_read, installed_on = excluded.installed_on,
                removed_on = excluded.removed_on, calorific_value = excluded.calorific_value,
                state_factor = excluded.state_factor
            WHERE (meter.contract_id, meter.number, meter.is_remotely_read, meter.installed_on, meter.removed_on,
                meter.calorific_value, meter.state_factor)
              IS DISTINCT FROM (excluded.contract_id, excluded.number, excluded.is_remotely_read,
                excluded.installed_on, excluded.removed_on, excluded.calorific_value, excluded.state_factor)
            RETURNING id
            """, as: String.self)
        let known: String? = try value("SELECT id FROM meter WHERE external_id = \(row.key)")
        guard let meter = known else { return .refused("the meter was not kept") }
        var outcome = RowOutcome(written: written, new: new)
        for register in row.registers { outcome = outcome.joined(try put(register, of: meter)) }
        return outcome
    }

    private func put(_ register: MeterRow.Register, of meter: String) throws -> RowOutcome {
        let written = try run(
            """
            INSERT INTO register (id, meter_id, obis, kind, unit, integer_digits, decimal_digits)
            VALUES (\(ID<MeterRegister>()), \(meter), \(register.obis), \(register.kind.rawValue),
                \(register.unit.rawValue), \(register.integerDigits), \(register.decimalDigits))
            ON CONFLICT (meter_id, obis) DO UPDATE SET kind = excluded.kind, unit = excluded.unit,
                integer_digits = excluded.integer_digits, decimal_digits = excluded.decimal_digits
            WHERE (register.kind, register.unit, register.integer_digits, register.decimal_digits)
              IS DISTINCT FROM (excluded.kind, excluded.unit, excluded.integer_digits, excluded.decimal_digits)
            """)
        return written > 0 ? .changed : .unchanged
    }
}
