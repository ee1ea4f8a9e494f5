"""The disk is full, and then it is not."""

import os
import shutil
import signal
import subprocess

from house import House
from reporter import Reporter, await_health


def full_disk(data, folder):
    os.mkdir(folder, 0o700)
    size = sum(os.path.getsize(os.path.join(at, file)) for at, _, files in os.walk(data) for file in files)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size + (12 << 20)},mode=0700", "tmpfs", folder]
    if os.geteuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
        return "skipped: mounting a small tmpfs needs root"
    house = None
    try:
        shutil.copytree(data, folder, dirs_exist_ok=True)
        # Its log lies on the full disk, too.
        house = House(folder)
        return run(house, folder)
    finally:
        if house:
            house.stop(signal.SIGKILL)
        subprocess.run(["umount", "-l", folder], check=True)


def run(house, folder):
    reporter = Reporter(house, customers=25)
    house.start()
    for _ in range(20):
        assert reporter.report(), "refused before the disk was full"
    filling = os.path.join(folder, "filling")
    fill(filling)
    seconds = reporter.report_until(False, limit=30)
    before = len(reporter.acknowledged)
    fill(filling)
    for _ in range(5):
        reporter.report()
        reporter.read_page()
    await_health(house, 503, "the disk is full")
    process = house.process.pid
    os.remove(filling)
    recovered = reporter.report_until(True, limit=20)
    await_health(house, 200, "ready")
    for _ in range(20):
        assert reporter.report(), "refused after there was room again"
    assert house.process.pid == process and house.process.poll() is None, "the process did not live through it"
    house.stop()
    reporter.check_all()
    return (f"{before} readings until it was full ({seconds:.1f} s), {reporter.refused} refused calmly, "
            f"again after {recovered:.1f} s, {len(reporter.acknowledged)} acknowledged, none lost")


def fill(path):
    """Takes all room that is left."""
    with open(path, "ab", buffering=0) as file:
        for piece in (b"\0" * (1 << 20), b"\0" * 4096, b"\0"):
            try:
                while True:
                    file.write(piece)
            except OSError:
                continue
