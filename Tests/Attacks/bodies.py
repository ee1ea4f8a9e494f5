"""For every form of the portal a body that does something when its own visitor sends it: without that, nothing an
attack does not change would say anything."""

from client import Client, hidden
from crawl import crawl, kind_of
from forms import reading_fields
from portal import CROWD_PASSWORD, routes
from totp import code, step

CODE = "Fw7kTp4M"
STARTS = ["/uebersicht", "/einstellungen", "/vertraege", "/vorgaenge", "/postfach"]


class Owner:
    """One of the crowd with a session, a registration on its way and a link that was opened."""

    def __init__(self, rows, index):
        self.email, self.password, self.index = f"kunde.{index}@example.org", CROWD_PASSWORD, index
        self.account = rows.account_of(self.email)
        self.token = rows.session(self.account)
        # Another device, so that there is one to end.
        rows.session(self.account)
        self.number = rows.rows(
            "SELECT number FROM contract JOIN contract_access ON contract_id = id WHERE account_id = ? AND "
            "commodity = 'strom'",
            self.account,
        )[0][0]
        contract, self.open_contract = rows.free_contracts(200)[index % 200]
        _, secret = rows.registration(rows.code(contract), f"begonnen.{index}@example.org")
        self.cookies = {"reg": secret, "link": rows.link("password-reset", self.account), "sid": self.token}

    def visitor(self, portal):
        for secret in self.cookies.values():
            portal.remember(secret)
        # Each from a network of their own: how much one may send is another attack's matter.
        return Client(portal, cookies=self.cookies, forwarded=f"198.18.{self.index // 250}.{self.index % 250 + 1}")


def second_factor(owner, who):
    page = who.get("/einstellungen/zweiter-faktor").body.decode()
    secret = page.split('class="secret"><code>')[1].split("<")[0].replace(" ", "")
    return {"geheim": hidden(page.encode(), "geheim"), "code": code(secret, step())}


BODIES = {
    "/sprache": lambda owner, who: {"sprache": "en", "zurueck": "/"},
    "/anmelden": lambda owner, who: {"email": owner.email, "passwort": owner.password},
    "/abmelden": lambda owner, who: {},
    "/passwort-vergessen": lambda owner, who: {"email": owner.email},
    "/registrieren/code": lambda owner, who: {"vertragsnummer": owner.open_contract, "registrierungscode": CODE},
    "/registrieren/email": lambda owner, who: {"email": f"anders.{owner.index}@example.org"},
    "/registrieren/passwort": lambda owner, who: {"passwort": "Kraniche über dem Bodden 3"},
    "/bestaetigen": lambda owner, who: {"passwort": "Kraniche über dem Bodden 4"},
    "/kuendigen": lambda owner, who: {
        "art": "ordentlich",
        "vertrag": owner.number,
        "ende": "nächstmöglich",
        "email": owner.email,
    },
    "/widerrufen": lambda owner, who: {
        "name": "Kundin",
        "vertrag": owner.number,
        "email": owner.email,
        "schritt": "bestaetigen",
    },
    "/vertraege/{}/zaehlerstand": lambda owner, who: reading_fields(who, owner.number),
    "/einstellungen/bestaetigen": lambda owner, who: {"passwort": owner.password},
    "/einstellungen/email": lambda owner, who: {"email": f"neu.{owner.index}@example.org"},
    "/einstellungen/passwort": lambda owner, who: {
        "altes-passwort": owner.password,
        "neues-passwort": "Kraniche über dem Bodden 5",
    },
    "/einstellungen/zweiter-faktor": second_factor,
    "/einstellungen/geraete": lambda owner, who: {"alle": "1"},
    "/einstellungen/kontakt": lambda owner, who: {
        "wunsch": "email-offers",
        "stand": hidden(who.get("/einstellungen/kontakt").body, "stand"),
    },
}
# Nothing in the books shows for these: a cookie, or a page.
WITHOUT_TRACE = {"/sprache", "/anmelden/code", "/code", "/einstellungen/bestaetigen"}


def own_fields(portal, owner):
    """For each kind of form the names of its fields, also of those nobody has to fill in."""
    _, forms = crawl(owner.visitor(portal), STARTS)
    return {kind: {name for name, _ in fields} for kind, (_, fields) in forms.items()}


def actions(portal, owner):
    """Every address that takes a form: kind, address for this owner, and how to fill it in."""
    found = {}
    _, forms = crawl(owner.visitor(portal), STARTS)
    for kind, (address, fields) in forms.items():
        if kind not in BODIES:
            found[kind] = lambda its, who, address=address, fields=fields: (
                address.replace(owner.number, its.number),
                fields,
            )
    for route in routes():
        kind = kind_of(route["path"].replace("{", "0{"))
        # Customers have no form of the office; it takes none of theirs (RoleMatrixTests). Nor have programs any.
        if route["method"] == "POST" and not route["path"].startswith(("/abmelden-von/", "/service/", "/api/")):
            found.setdefault(kind, None)
    for kind in list(found):
        if kind in BODIES:
            found[kind] = lambda owner, who, kind=kind: (
                kind.replace("{}", owner.number),
                list(dict(BODIES[kind](owner, who)).items()),
            )
        elif found[kind] is None:
            found[kind] = lambda owner, who, kind=kind: (kind.replace("{}", owner.number), [("code", "BCDF-2345")])
    return found
