"""Reads letters with Python's own e-mail package: base64 letters as a JSON list in, what they say as a JSON list out."""

import base64
import email
import email.policy
import json
import sys


def said(letter):
    message = email.message_from_bytes(base64.b64decode(letter), policy=email.policy.default)
    body = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    return {
        "defects": [repr(d) for part in message.walk() for d in part.defects]
        + [repr(d) for value in message.values() for d in value.defects],
        "names": message.keys(),
        "from": [[a.display_name, a.addr_spec] for a in message["From"].addresses],
        "to": [[a.display_name, a.addr_spec] for a in message["To"].addresses],
        "subject": message["Subject"],
        "seconds": message["Date"].datetime.timestamp(),
        "text": body["plain"].get_content(),
        "html": body["html"].get_content() if body["html"] else None,
        "files": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "bytes": base64.b64encode(part.get_payload(decode=True)).decode(),
            }
            for part in message.iter_attachments()
        ],
    }


json.dump([said(letter) for letter in json.load(sys.stdin)], sys.stdout)
