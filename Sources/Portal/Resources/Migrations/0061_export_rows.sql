-- What a second person confirms is what leaves the house: the rows as they were when the table was asked for. Gone once they
-- were fetched, refused or waited too long.
CREATE TABLE work_export_part (
    export_id TEXT NOT NULL REFERENCES work_export (id),
    position BIGINT NOT NULL CHECK (position > 0),
    -- Some of the rows: a list of lists of cells, as JSON.
    lines TEXT NOT NULL,
    PRIMARY KEY (export_id, position)
);
