"""Looking for many words in one file at once."""

import subprocess
import tempfile


def found(needles, file):
    """Which needles stand in a file."""
    return {word for _, word in lines_with(needles, file)}


def lines_with(needles, file):
    """In which lines they stand, counted from 0. Numbers count as whole words only: figures and hashes are full of
    digits."""
    numbers = {needle for needle in needles if needle.isdigit()}
    return grep(numbers, file, "-w") | grep(set(needles) - numbers, file)


def grep(needles, file, *more):
    """`grep` looks for all of them in one pass."""
    with tempfile.NamedTemporaryFile(dir=file.parent) as list:
        list.write(b"\n".join(needle for needle in needles if needle and b"\n" not in needle))
        list.flush()
        command = ["grep", "-anoF", *more, "-f", list.name, str(file)]
        said = subprocess.run(command, env={"LC_ALL": "C"}, capture_output=True)
    if said.returncode > 1:
        raise AssertionError(f"grep: {said.stderr.decode()}")
    hits = (line.split(b":", 1) for line in said.stdout.split(b"\n") if line)
    return {(int(number) - 1, word) for number, word in hits if word}
