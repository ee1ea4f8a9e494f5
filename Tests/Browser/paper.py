"""What stands in a PDF."""

import re
import subprocess


def text(file):
    """Its words with single blanks, in the order they are read."""
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True, timeout=60)
    return re.sub(r"\s+", " ", done.stdout)


def pages(file):
    done = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True, timeout=60)
    return int(re.search(r"^Pages:\s+(\d+)", done.stdout, re.MULTILINE).group(1))
