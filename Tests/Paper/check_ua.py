#!/usr/bin/env python3
"""Checks PDF files against the machine-checkable rules of PDF/UA-1 (PyPI: page-validation==0.11.0).

    check_ua.py FILE.pdf ...

Prints one line per file and the names of the broken rules; ends with 1 if any rule is broken, 2 if it cannot check.
"""

import sys

try:
    import page
except ImportError:
    print("check_ua.py needs the Python package page-validation==0.11.0", file=sys.stderr)
    sys.exit(2)


def broken_rules(path):
    """Rule names with their messages, sorted, each once."""
    # Tables of more than 1,024 rows are beyond the usual limits.
    limits = page.SafetyLimits.unlimited()
    try:
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1, limits=limits)
    except page.PageError as error:
        return [("UNREADABLE", str(error))]
    return sorted({(failure.rule_id, failure.message) for failure in report.failures})


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for path in paths:
        rules = broken_rules(path)
        print(f"{path}: {'PDF/UA-1' if not rules else 'broken'}")
        for rule, message in rules:
            failed = True
            print(f"  {rule}: {message}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
