import HTML
import Vocabulary

/// The form of a reading without a sign-in. It is judged by what was typed alone.
struct TellReadingForm: Form {
    var contract = Field(
        "vertragsnummer", RegistrationTexts.contractNumber, hint: TellReadingTexts.contractHint, .digits,
        autocomplete: "off", longest: 40)
    var meter = Field(
        "zaehlernummer", TellReadingTexts.meter, hint: TellReadingTexts.meterHint, autocomplete: "off", longest: 40)
    var value = Field(
        "stand", TellReadingTexts.value, hint: TellReadingTexts.valueHint, .decimal, autocomplete: "off", longest: 40)
    var offPeak = Field(
        "stand-nt", TellReadingTexts.offPeakOptional, hint: TellReadingTexts.offPeakHint, .decimal,
        autocomplete: "off", longest: 40)
    var day = Field("ablesetag", ReadingTexts.day, longest: 40)
    var email = Field(
        "email", TellReadingTexts.email, hint: TellReadingTexts.emailHint, .email, autocomplete: "email", longest: 254)

    static var fields: [any WritableKeyPath<TellReadingForm, Field> & Sendable] {
        [\.contract, \.meter, \.value, \.offPeak, \.day, \.email]
    }

    /// What was told, and where to confirm it; nil when there are errors at the fields.
    mutating func read(_ rules: PlausibilityRules, today: Day) -> (told: ReadingWithoutSignIn, email: EmailAddress?)? {
        let number = contract.contractNumber()
        let device = readMeter()
        let first = Self.reading(&value, isNeeded: true)
        let second = Self.reading(&offPeak, isNeeded: false)
        let readOn = readDay(rules, today)
        let address = readEmail()
        guard let number, let device, let first, let readOn, problems.isEmpty else { return nil }
        let told = ReadingWithoutSignIn(
            contract: number.value, meter: device.value, day: readOn.iso, value: first, offPeak: second)
        return (told, address)
    }

    private mutating func readMeter() -> MeterNumber? {
        guard let typed = meter.typed(orElse: TellReadingTexts.meterMissing) else { return nil }
        guard let known = try? MeterNumber(typed) else {
            meter.error = TellReadingTexts.meterWrong
            return nil
        }
        return known
    }

    private static func reading(_ field: inout Field, isNeeded: Bool) -> String? {
        if !isNeeded, field.error == nil, field.raw.trimmed.isEmpty { return nil }
        guard let typed = field.typed(orElse: ReadingTexts.valueMissing) else { return nil }
        guard let reading = CounterReading(typed: typed, decimals: 3) else {
            field.error = MeterRegister.isTooLong(typed) ? TellReadingTexts.tooManyDigits : ReadingTexts.noNumber
            return nil
        }
        guard MeterRegister.canExist(showing: reading) else {
            field.error = TellReadingTexts.tooManyDigits
            return nil
        }
        return typed
    }

    private mutating func readDay(_ rules: PlausibilityRules, _ today: Day) -> Day? {
        guard let typed = day.typed(orElse: ReadingTexts.dayMissing) else { return nil }
        guard let known = Day(typed: typed) else {
            day.error = ReadingTexts.dayWrong
            return nil
        }
        let earliest = today.adding(days: -rules.daysBack)
        guard (earliest...today).contains(known) else {
            day.error = TellReadingTexts.dayOutside(from: earliest, to: today)
            return nil
        }
        return known
    }

    private mutating func readEmail() -> EmailAddress? {
        guard email.error == nil, !email.raw.trimmed.isEmpty else { return nil }
        return email.address()
    }
}
