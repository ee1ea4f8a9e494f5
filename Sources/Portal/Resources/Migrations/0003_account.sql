-- When the password of a session was typed last; what matters most asks for it again.
ALTER TABLE session ADD COLUMN password_at TEXT;
UPDATE session SET password_at = created_at;
