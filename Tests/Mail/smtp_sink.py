"""A mail server for tests: takes letters on a free loopback port, or refuses them in the way its argument names.

Prints its port on the first line. When its input ends it prints what it heard, as JSON, and stops.
"""

import asyncio
import base64
import json
import sys

mode = sys.argv[1]
heard = {"greetings": [], "logins": [], "letters": []}


async def converse(reader, writer):
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
            await say("250 AUTH PLAIN")
        elif verb.startswith("AUTH PLAIN"):
            given = words[11:]
            if not given:
                await say("334 ")
                given = (await reader.readline()).decode().strip()
            heard["logins"].append(base64.b64decode(given).decode())
            await say("535 5.7.8 no" if mode == "auth-535" else "235 welcome")
        elif verb.startswith("MAIL FROM:"):
            sender = words[10:]
            await say("530 5.7.0 log in first" if mode == "mail-530" else "250 ok")
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
    heard["letters"].append({
        "from": sender,
        "to": recipients,
        "bytes": base64.b64encode(letter).decode(),
    })
    await say("250 taken")


async def main():
    server = await asyncio.start_server(converse, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    print(json.dumps(heard), flush=True)
    server.close()
    sys.exit(0)


asyncio.run(main())
