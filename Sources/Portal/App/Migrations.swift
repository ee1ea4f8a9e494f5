public import Store

/// The numbered changes of the schema, in order.
public enum Migrations {
    public static let all: [Migration] = [
        Migration(number: 1, name: "house", sql: text(PackageResources._001_house_sql)),
        Migration(number: 2, name: "filing", sql: text(PackageResources._002_filing_sql)),
        Migration(number: 3, name: "account", sql: text(PackageResources._003_account_sql)),
        Migration(number: 4, name: "email_change", sql: text(PackageResources._004_email_change_sql)),
        Migration(number: 5, name: "wishes", sql: text(PackageResources._005_wishes_sql)),
        Migration(number: 6, name: "second_factor", sql: text(PackageResources._006_second_factor_sql)),
        Migration(number: 7, name: "passkeys", sql: text(PackageResources._007_passkeys_sql)),
        Migration(number: 8, name: "person", sql: text(PackageResources._008_person_sql)),
        Migration(number: 9, name: "sealed_consents", sql: text(PackageResources._009_sealed_consents_sql)),
        Migration(number: 10, name: "sharing", sql: text(PackageResources._010_sharing_sql)),
        Migration(number: 11, name: "closing", sql: text(PackageResources._011_closing_sql)),
        Migration(number: 12, name: "audit", sql: text(PackageResources._012_audit_sql)),
        Migration(number: 13, name: "document_order", sql: text(PackageResources._013_document_order_sql)),
        Migration(number: 14, name: "keys", sql: text(PackageResources._014_keys_sql)),
        Migration(number: 15, name: "left_with_billing", sql: text(PackageResources._015_left_with_billing_sql)),
        Migration(number: 16, name: "request_answers", sql: text(PackageResources._016_request_answers_sql)),
        Migration(number: 17, name: "instalments", sql: text(PackageResources._017_instalments_sql)),
        Migration(number: 18, name: "bank", sql: text(PackageResources._018_bank_sql)),
        Migration(number: 19, name: "series", sql: text(PackageResources._019_series_sql)),
        Migration(number: 20, name: "price_changes", sql: text(PackageResources._020_price_changes_sql)),
        Migration(number: 21, name: "moves", sql: text(PackageResources._021_moves_sql)),
        Migration(number: 22, name: "help", sql: text(PackageResources._022_help_sql)),
        Migration(number: 23, name: "tariff_change", sql: text(PackageResources._023_tariff_change_sql)),
        Migration(number: 24, name: "new_contract", sql: text(PackageResources._024_new_contract_sql)),
        Migration(
            number: 25, name: "ledger_and_options", sql: text(PackageResources._025_ledger_and_options_sql)),
        Migration(number: 26, name: "same_request", sql: text(PackageResources._026_same_request_sql)),
        Migration(number: 27, name: "answers", sql: text(PackageResources._027_answers_sql)),
        Migration(number: 28, name: "compensation", sql: text(PackageResources._028_compensation_sql)),
        Migration(number: 29, name: "declarations", sql: text(PackageResources._029_declarations_sql)),
        Migration(number: 30, name: "compensation_paper", sql: text(PackageResources._030_compensation_paper_sql)),
        Migration(number: 31, name: "move_payout", sql: text(PackageResources._031_move_payout_sql)),
        Migration(number: 32, name: "order_papers", sql: text(PackageResources._032_order_papers_sql)),
        Migration(number: 33, name: "former_tariff", sql: text(PackageResources._033_former_tariff_sql)),
        Migration(number: 34, name: "bill_lines", sql: text(PackageResources._034_bill_lines_sql)),
        Migration(number: 36, name: "shared_quarters", sql: text(PackageResources._036_shared_quarters_sql)),
        Migration(number: 40, name: "staff", sql: text(PackageResources._040_staff_sql)),
        Migration(number: 41, name: "api", sql: text(PackageResources._041_api_sql)),
        Migration(number: 42, name: "delivered_payments", sql: text(PackageResources._042_delivered_payments_sql)),
        Migration(number: 43, name: "concluded_orders", sql: text(PackageResources._043_concluded_orders_sql)),
        Migration(number: 44, name: "webhooks", sql: text(PackageResources._044_webhooks_sql)),
        Migration(number: 45, name: "questions", sql: text(PackageResources._045_questions_sql)),
        Migration(number: 46, name: "activation", sql: text(PackageResources._046_activation_sql)),
        Migration(number: 47, name: "messages", sql: text(PackageResources._047_messages_sql)),
        Migration(number: 48, name: "backups", sql: text(PackageResources._048_backups_sql)),
        Migration(number: 49, name: "merging", sql: text(PackageResources._049_merging_sql)),
        Migration(number: 50, name: "views", sql: text(PackageResources._050_views_sql)),
        Migration(number: 52, name: "letters", sql: text(PackageResources._052_letters_sql)),
        Migration(number: 53, name: "figures", sql: text(PackageResources._053_figures_sql)),
        Migration(number: 54, name: "documents_notices", sql: text(PackageResources._054_documents_notices_sql)),
        Migration(number: 57, name: "programs", sql: text(PackageResources._057_programs_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
