-- The address or number a consent names, and the words that were shown with it, are sealed. The plain columns are emptied
-- at the next start and stay empty; the index is for that start, and small as long as nothing is plain.
ALTER TABLE consent_event ADD COLUMN contact_sealed BYTEA;
ALTER TABLE consent_event ADD COLUMN text_sealed BYTEA;
CREATE INDEX consent_event_plain ON consent_event (id) WHERE contact IS NOT NULL OR text IS NOT NULL;
