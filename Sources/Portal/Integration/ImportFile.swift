/// The files of an import folder, in the order in which they are applied: parents before children.
enum ImportFile: String, Sendable, CaseIterable {
    case customers = "customers.jsonl"
    case tariffs = "tariffs.jsonl"
    case offers = "offers.jsonl"
    case availability = "availability.jsonl"
    case contracts = "contracts.jsonl"
    case priceChanges = "price_changes.jsonl"
    case meters = "meters.jsonl"
    case readings = "readings.jsonl"
    case series = "series.jsonl"
    case instalments = "instalments.jsonl"
    case bank = "bank.jsonl"
    case payments = "payments.jsonl"
    case bills = "bills.jsonl"
    case codes = "codes.jsonl"
    case documents = "documents.jsonl"
    case answers = "answers.jsonl"
}
