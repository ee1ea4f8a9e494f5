"""A mail server for tests: takes letters on a loopback port, or refuses them in the way its argument names.

    smtp_sink.py MODE [--port 2525] [--certificate FILE --key FILE]

`starttls` offers STARTTLS and takes nothing before it, `tls` is encrypted from the start, `once-451` refuses each letter
the first time. Prints its port on the first line. When its input ends it prints what it heard, as JSON, and stops.
"""

import argparse
import asyncio
import base64
import email
import json
import ssl
import sys

parser = argparse.ArgumentParser()
parser.add_argument("mode")
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--certificate")
parser.add_argument("--key")
wanted = parser.parse_args()
mode = wanted.mode
heard = {"greetings": [], "logins": [], "letters": [], "refused": []}
encryption = None
if wanted.certificate:
    encryption = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    encryption.load_cert_chain(wanted.certificate, wanted.key)


async def converse(reader, writer):
    try:
        await talk(reader, writer)
    except (OSError, ssl.SSLError):
        writer.transport.abort()


async def talk(reader, writer):
    async def say(line):
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    sender, recipients = None, []
    await say("554 not today" if mode == "greeting-554" else "220 sink ready")
    while line := await reader.readline():
        words = line.decode("ascii", "replace").strip()
        verb = words.upper()
        if mode == "stall":
            await asyncio.sleep(3600)
        elif verb.startswith("EHLO"):
            heard["greetings"].append(words[5:])
            await say("250-sink")
            await say("250 STARTTLS" if mode == "starttls" and not is_encrypted(writer) else "250 AUTH PLAIN")
        elif verb == "STARTTLS" and mode == "starttls":
            await say("220 go on")
            await writer.start_tls(encryption)
        elif mode == "starttls" and not is_encrypted(writer) and verb.startswith(("AUTH", "MAIL", "RCPT", "DATA")):
            heard["greetings"].append("in plain text: " + words)
            await say("530 5.7.0 STARTTLS first")
        elif verb.startswith("AUTH PLAIN"):
            given = words[11:]
            if not given:
                await say("334 ")
                given = (await reader.readline()).decode().strip()
            heard["logins"].append(base64.b64decode(given).decode())
            await say("535 5.7.8 no" if mode == "auth-535" else "235 welcome")
        elif verb.startswith("MAIL FROM:"):
            sender = words[10:]
            await say(mode[5:] + " no" if mode.startswith("mail-") else "250 ok")
        elif verb.startswith("RCPT TO:"):
            recipients.append(words[8:])
            await say(mode[5:] + " no" if mode.startswith("rcpt-") else "250 ok")
        elif verb == "DATA":
            await say("354 go on")
            await take(reader, writer, say, sender, recipients)
        elif verb == "QUIT":
            await say("221 bye")
            break
        else:
            await say("502 unknown")
    writer.close()


def is_encrypted(writer):
    return writer.get_extra_info("ssl_object") is not None


async def take(reader, writer, say, sender, recipients):
    wire = []
    while (line := await reader.readline()) not in (b".\r\n", b""):
        wire.append(line)
    if mode == "drop":
        writer.transport.abort()
        return
    if mode.startswith("data-"):
        await say(mode[5:] + " no")
        return
    letter = b"".join(line[1:] if line.startswith(b".") else line for line in wire)
    name = email.message_from_bytes(letter)["Message-ID"]
    if mode == "once-451" and name not in heard["refused"]:
        heard["refused"].append(name)
        await say("451 later")
        return
    heard["letters"].append({
        "message_id": name,
        "encrypted": is_encrypted(writer),
        "from": sender,
        "to": recipients,
        "bytes": base64.b64encode(letter).decode(),
    })
    await say("250 taken")


async def main():
    server = await asyncio.start_server(
        converse, "127.0.0.1", wanted.port, ssl=encryption if mode == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    print(json.dumps(heard), flush=True)
    server.close()
    sys.exit(0)


asyncio.run(main())
