"""A reading as expected, an unusual one with its reason, and the receipt."""

import datetime
import re


def run(page, demo, checks, downloads):
    address = form_with_expectation(page)
    low, high = expected(page)
    field = page.get_by_label(re.compile("^Zählerstand in")).first
    field.fill(str((low + high) // 2))
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    page.get_by_label("Abgelesen am").fill(yesterday.strftime("%d.%m.%Y"))
    page.get_by_role("button", name="Zählerstand senden").click()
    checks.expect("/vorgaenge/" in page.url, f"a reading as expected is taken at once, not {page.url}")
    checks.expect(page.get_by_text(re.compile(r"V-\d{4}-\d+")).first.is_visible(), "the receipt names its number")
    save_receipt(page, checks, downloads)
    unusual(page, address, low, high, checks)
    save_receipt(page, checks, downloads)


def form_with_expectation(page):
    """Opens the first form for a reading that says what it expects."""
    page.goto("/vertraege")
    contracts = {link.get_attribute("href").split("?")[0] for link in page.locator("main a[href^='/vertraege/']").all()}
    for contract in sorted({re.match(r"/vertraege/\d+", link).group() for link in contracts}):
        answer = page.goto(f"{contract}/zaehlerstand")
        if answer.ok and page.get_by_text("Wir erwarten heute etwa").count():
            return f"{contract}/zaehlerstand"
    raise RuntimeError("no contract expects a reading")


def expected(page):
    """The range the form names, in whole units."""
    text = page.get_by_text("Wir erwarten heute etwa").first.inner_text()
    numbers = re.findall(r"\d[\d.]*", text.split("Wir erwarten heute etwa")[1])
    return int(numbers[0].rstrip(".").replace(".", "")), int(numbers[1].rstrip(".").replace(".", ""))


def unusual(page, address, low, high, checks):
    page.goto(address)
    field = page.get_by_label(re.compile("^Zählerstand in")).first
    typed = str(high + 2 * (high - low))
    field.fill(typed)
    page.get_by_role("button", name="Zählerstand senden").click()
    checks.expect(page.title().startswith("Fehler: "), "an unusual reading is asked about")
    checks.expect(page.get_by_label(re.compile("^Zählerstand in")).first.input_value() == typed, "what was typed is kept")
    reasons = page.locator("main input[type=radio]")
    if reasons.count():
        reasons.last.check()
    else:
        page.locator("main select").last.select_option(index=1)
    page.get_by_role("button", name="Stand trotzdem melden").click()
    checks.expect("/vorgaenge/" in page.url, f"with a reason it is taken for review, not {page.url}")


def save_receipt(page, checks, downloads):
    link = page.locator("a[href$='/beleg']").first
    answer = page.request.get(link.get_attribute("href"))
    checks.expect(answer.ok and answer.body().startswith(b"%PDF-"), "the receipt is a PDF")
    (downloads / f"receipt-{page.url.split('/')[-1].split('?')[0]}.pdf").write_bytes(answer.body())
