"""What stands in a PDF."""

import re
import subprocess


def text(file):
    """Its words with single blanks, in the order they are read."""
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True, timeout=60)
    return re.sub(r"\s+", " ", done.stdout)


def texts(file):
    """The same for each page."""
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True, timeout=60)
    return [re.sub(r"\s+", " ", page) for page in done.stdout.removesuffix("\f").split("\f")]


def codes(file, page=1):
    """What a telephone reads from the QR codes of a page."""
    # Here, so that only who looks at codes needs it.
    import zxingcpp

    done = subprocess.run(
        ["pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", str(page), str(file)], capture_output=True, check=True, timeout=60)
    _, size, _, grey = done.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    return [code.text for code in zxingcpp.read_barcodes(memoryview(grey).cast("B", (height, width)))]
