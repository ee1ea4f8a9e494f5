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


def codes(file):
    """What a telephone reads from the QR codes of its first page."""
    # Here, so that only who looks at codes needs it.
    import zxingcpp

    done = subprocess.run(
        ["pdftoppm", "-r", "150", "-gray", "-singlefile", str(file)], capture_output=True, check=True, timeout=60)
    _, size, _, grey = done.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    return [code.text for code in zxingcpp.read_barcodes(memoryview(grey).cast("B", (height, width)))]
