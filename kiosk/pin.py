#!/usr/bin/env python3
"""Asks for a PIN of four to eight digits and prints the line for kiosk.json: a salted hash, never the digits themselves."""
import base64
import getpass
import hashlib
import os
import re
import sys

ROUNDS = 600_000


def encoded(content):
    return base64.b64encode(content).decode("ascii")


def line_for(pin):
    salt = os.urandom(16)
    hashed = hashlib.pbkdf2_hmac("sha256", pin.encode("ascii"), salt, ROUNDS)
    return f'"pin": "pbkdf2-sha256${ROUNDS}${encoded(salt)}${encoded(hashed)}"'


def ask():
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin = getpass.getpass("PIN: ")
    if pin != getpass.getpass("PIN noch einmal: "):
        sys.exit("Die beiden Eingaben sind verschieden.")
    return pin


if __name__ == "__main__":
    chosen = ask()
    if not re.fullmatch(r"[0-9]{4,8}", chosen):
        sys.exit("Eine PIN hat vier bis acht Ziffern.")
    print(line_for(chosen))
