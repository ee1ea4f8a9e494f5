"""Whether a portal that was put back holds what the old one held: every row of every table, and every file."""

import hashlib
import os

# What a restore ends, what counts tries, and what the processes themselves write.
ENDED = {
    "session", "pending_sign_in", "passkey_challenge", "staff_view", "staff_session", "staff_pending_sign_in", "staff_invitation",
    "one_time_link", "staff_device", "process_key", "restore_run", "backup_run", "throttle", "schema_migration",
}
# What goes on after the moment of the backup: the old portal has more of it, and no other than the new one.
GROWING = {"service_request", "request_event", "meter_reading", "form_key", "outbox", "document", "audit_address",
           "account_event", "denied_object"}
# Columns that go on changing in rows that were there, or that a restore sets.
MOVING = {
    "service_request": {"receipt_filed_at", "filing_failures", "filing_again_at"},
    "request_event": {"feed_position"},
    "outbox": {"next_attempt_at", "attempts", "taken_until", "sent_at", "last_trouble", "held_at", "gave_up_at"},
    "known_device": {"trusted_until", "last_seen_at"},
    "history_share": {"ended_at"},
    "api_token": {"revoked_at", "last_used_on"},
    "webhook": {"ended_at", "rests_until", "place"},
    "webhook_delivery": None,
    # `audit verify` with a head from before tells more.
    "audit_event": None,
    "audit_head": None,
}
FOLDERS = {"documents": "document", "attachments": "message_file", "photos": "reading_photo", "uploads": "uploaded_document"}


def rows(place, house, table):
    """What does not move of each row."""
    moving = MOVING.get(table, set())
    if moving is None:
        return set()
    return {tuple((name, value) for name, value in row if name not in moving) for row in place.table(house, table)}


def equal_rows(place, old, other, new):
    """Returns how many rows of how many tables are the same. `other` is the engine of the new portal."""
    names = [name for name in place.tables(old) if name not in ENDED]
    assert set(place.tables(old)) == set(other.tables(new)), "the tables are others"
    count = 0
    for name in names:
        before, after = rows(place, old, name), rows(other, new, name)
        strange = after - before
        assert not strange, f"{name}: {len(strange)} rows were not in the old portal: {sorted(strange)[:1]}"
        missing = before - after
        assert not missing or name in GROWING, f"{name}: {len(missing)} of {len(before)} rows are gone: {sorted(missing)[:1]}"
        count += len(after)
    return count, len(names)


def equal_files(other, old, new):
    """Every file the rows name is there, whole. Returns how many."""
    count = 0
    for folder, table in FOLDERS.items():
        named = {value for row in other.table(new, table) for name, value in row if name == "sha256" and value != r"\N"}
        for name in named:
            with open(os.path.join(new.folder, folder, name[:2], name), "rb") as file:
                assert hashlib.sha256(file.read()).hexdigest() == name, f"{folder}/{name} is damaged"
        count += len(named)
        there = {name for _, _, names in os.walk(os.path.join(new.folder, folder)) for name in names}
        known = {name for _, _, names in os.walk(os.path.join(old.folder, folder)) for name in names}
        assert there <= known, f"{folder}: files nobody knows: {sorted(there - known)[:3]}"
    return count


def give(place, house):
    """A message with a file, and a device that is trusted: what is in no table of a fresh demo."""
    paper = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    name, account = hashlib.sha256(paper).hexdigest(), place.rows(house, "SELECT MIN(id) FROM account")[0][0]
    folder = os.path.join(house.folder, "attachments", name[:2])
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(paper)
    now, talk = "2026-01-01T00:00:00.000Z", "a" * 32
    place.run(
        house,
        "INSERT INTO conversation (id, account_id, topic, subject, language, state, began_at, moved_at, last_position) "
        f"VALUES ('{talk}', '{account}', 'umzug', 'Umzug', 'de', 'open', '{now}', '{now}', 1)",
        "INSERT INTO message (conversation_id, position, author, words, written_at) "
        f"VALUES ('{talk}', 1, 'customer', 'Grüße \\ und\nzwei Zeilen', '{now}')",
        "INSERT INTO message_file (id, conversation_id, position, number, kind, sha256, size) "
        f"VALUES ('{'b' * 32}', '{talk}', 1, 1, 'pdf', '{name}', {len(paper)})")
