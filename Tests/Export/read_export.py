"""Reads an export with Python's own zipfile: what is in it as JSON out. Ends with 1 when the archive is damaged."""

import csv
import hashlib
import io
import json
import sys
import zipfile

archive = zipfile.ZipFile(sys.argv[1])
if archive.testzip() is not None:
    sys.exit("damaged: " + archive.testzip())
files, tables, lines = {}, {}, {}
for entry in archive.infolist():
    data = archive.read(entry)
    files[entry.filename] = hashlib.sha256(data).hexdigest()
    name = entry.filename.removeprefix("daten/").rsplit(".", 1)[0]
    if entry.filename.endswith(".json"):
        tables[name] = [{key: str(value) for key, value in row.items() if value is not None} for row in json.loads(data)]
    if entry.filename.endswith(".csv"):
        assert data.startswith(b"\xef\xbb\xbf"), entry.filename
        lines[name] = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
texts = {name: archive.read(name).decode() for name in files if name.endswith(".txt")}
assert len(files) == len(archive.infolist()), "two files of one name"
json.dump({"files": files, "tables": tables, "lines": lines, "texts": texts}, sys.stdout)
