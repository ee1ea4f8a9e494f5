-- PDFs that were brought to disk and then refused: swept after a day, unless a document came to hold the same bytes.
CREATE TABLE refused_file (
    sha256 TEXT PRIMARY KEY,
    noted_at TEXT NOT NULL
);
CREATE INDEX refused_file_by_time ON refused_file (noted_at);
CREATE INDEX document_by_file ON document (sha256);
