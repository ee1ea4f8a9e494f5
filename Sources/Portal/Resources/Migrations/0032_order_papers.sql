-- Where the information sheet of a tariff lies: a path of the portal, or an address.
ALTER TABLE tariff ADD COLUMN product_sheet TEXT;
