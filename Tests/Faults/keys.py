"""The change of the key is killed again and again, and finished afterwards."""

import ctypes
import ctypes.util
import hashlib
import hmac
import os
import random
import signal
import sqlite3
import subprocess
import time

from house import PROGRAM, House

KILLS = 12
CUSTOMERS = 350
COLUMNS = [
    ("account/totp", "account", "id", "totp_sealed"), ("customer/phone", "customer", "id", "phone_sealed"),
    ("customer/born_on", "customer", "id", "born_on_sealed"),
    ("account_contact/phone", "account_contact", "account_id", "phone_sealed"),
    ("consent_event/contact", "consent_event", "id", "contact_sealed"),
    ("consent_event/text", "consent_event", "id", "text_sealed"),
]
CRYPTO = ctypes.CDLL(ctypes.util.find_library("crypto"))
CRYPTO.EVP_CIPHER_CTX_new.restype = CRYPTO.EVP_aes_256_gcm.restype = ctypes.c_void_p


def killed_rotation(_, folder):
    os.mkdir(folder, 0o700)
    house = House(folder)
    house.make(customers=CUSTOMERS)
    fill(house)
    before = opened(house)
    assert len(before) > 2 * CUSTOMERS, f"only {len(before)} sealed values"
    halfway = 0
    for kill in range(KILLS):
        # The first ones while the key is made, the others while the values are sealed.
        rotation = subprocess.Popen(
            [PROGRAM, "keys", "rotate"], env=house.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            rotation.wait(random.uniform(0.02, 0.15) if kill < KILLS // 2 else random.uniform(0.15, 0.6))
        except subprocess.TimeoutExpired:
            rotation.send_signal(signal.SIGKILL)
            rotation.wait()
        assert opened(house) == before, f"after kill {kill + 1} the values say something else"
        halfway += len(set(numbers(house))) > 1
    assert halfway > 0, "no kill met a change of the key half-way"
    # The first run finishes what was broken off, and may find nothing to do but the next key.
    for _ in range(2):
        said = run(house, "keys", "rotate")
    assert "sealed anew" in said, said
    assert len(set(numbers(house))) == 1, "an older key still seals something"
    assert opened(house) == before, "after the change the values say something else"
    # A draft a kill left behind may be another process's at work until it is a minute old.
    for name in os.listdir(folder):
        if name.startswith(".key."):
            os.utime(os.path.join(folder, name), (time.time() - 120, time.time() - 120))
    run(house, "keys", "retire")
    files = [name for name in os.listdir(folder) if "key" in name]
    assert files == [f"key.{numbers(house)[0]}"], f"the folder holds {files}"
    assert opened(house) == before, "after the old keys went the values say something else"
    # What doctor says of the folder's mode or room is not of this test.
    report = subprocess.run([PROGRAM, "doctor"], env=house.environment, capture_output=True, text=True).stdout
    assert "ok   every sealed value has its key" in report, report
    return f"{KILLS} kills, {halfway} of them half-way, {len(before)} values say what they said"


def fill(house):
    """A number and a date for everybody, as an older version left them; the next start seals them."""
    connection = sqlite3.connect(house.database)
    connection.execute(
        """
        UPDATE customer SET phone = '+49385' || (5000000 + rowid), born_on = '1970-01-01',
            phone_sealed = NULL, born_on_sealed = NULL
        """)
    connection.commit()
    connection.close()
    assert "no older key" in run(house, "keys", "retire")


def run(house, *words):
    done = subprocess.run([PROGRAM, *words], env=house.environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(words)} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


def sealed(house):
    """Every sealed value with its place. Reading needs no lock; a killed process left its log, which is read along."""
    connection = sqlite3.connect(house.database)
    rows = [
        (f"{name}/{row}", value)
        for name, table, key, column in COLUMNS
        for row, value in connection.execute(f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL")]
    connection.close()
    return rows


def numbers(house):
    return [value[0] for _, value in sealed(house)]


def opened(house):
    """What each value says, opened with the key files in the folder."""
    keys = {}
    for name in os.listdir(house.folder):
        if name == "key" or name.startswith("key."):
            with open(os.path.join(house.folder, name), "rb") as file:
                pseudo = hmac.new(b"\0" * 32, file.read(), hashlib.sha256).digest()
            number = int(name[4:] or 1)
            keys[number] = hmac.new(pseudo, b"kundenportal columns 1\x01", hashlib.sha256).digest()
    return {place: open_value(keys, place, value) for place, value in sealed(house)}


def open_value(keys, place, value):
    """AES-256-GCM as the portal seals: number, nonce, content, tag; bound to number and place."""
    assert value[0] in keys, f"{place} is sealed with key {value[0]}, which is not in the folder"
    content, tag, bound = value[13:-16], value[-16:], bytes([value[0]]) + place.encode()
    context = ctypes.c_void_p(CRYPTO.EVP_CIPHER_CTX_new())
    text, length = ctypes.create_string_buffer(len(content) + 16), ctypes.c_int()
    cipher = ctypes.c_void_p(CRYPTO.EVP_aes_256_gcm())
    ok = CRYPTO.EVP_DecryptInit_ex(context, cipher, None, keys[value[0]], value[1:13])
    ok &= CRYPTO.EVP_DecryptUpdate(context, None, ctypes.byref(length), bound, len(bound))
    ok &= CRYPTO.EVP_DecryptUpdate(context, text, ctypes.byref(length), content, len(content))
    ok &= CRYPTO.EVP_CIPHER_CTX_ctrl(context, 0x11, 16, tag)
    ok &= CRYPTO.EVP_DecryptFinal_ex(context, ctypes.byref(ctypes.create_string_buffer(16)), ctypes.byref(length))
    CRYPTO.EVP_CIPHER_CTX_free(context)
    assert ok == 1, f"{place} does not open"
    return text.raw[:len(content)]
