"""A browser of one visitor that notices whatever runs."""

import html
import re

HOOKS = """
    window.kanarienRan = []; window.kanarienPolicy = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
        window[name] = word => { window.kanarienRan.push(String(word)); };
    document.addEventListener('securitypolicyviolation', event => window.kanarienPolicy.push(event.violatedDirective));
"""
# Elements and attributes the portal never writes.
STRANGE = """() => {
    const names = ['script:not([src])', 'iframe', 'object', 'embed', 'base', 'math', 'marquee', 'video',
        'audio', 'image', 'body style', 'template', 'dialog', 'isindex', 'xss', 'svg script', 'svg a',
        'meta[http-equiv]', '[style]', '[contenteditable]', 'a[href^="javascript" i]', '[formaction]'];
    const handles = one => [...one.attributes].some(each => each.name.startsWith('on'));
    return [...document.querySelectorAll(names.join(', ')),
        ...[...document.querySelectorAll('*')].filter(handles)].map(one => one.outerHTML.slice(0, 80));
}"""
# Sends the page's own form with words in every field for text; late: with a token that no longer counts.
SEND = """([words, late]) => {
    const form = document.querySelector('main form');
    const others = ['hidden', 'checkbox', 'radio', 'file', 'submit'];
    for (const field of form.querySelectorAll('input, textarea')) {
        if (others.includes(field.type)) continue;
        if (field.tagName === 'INPUT') field.type = 'text';
        field.value = words;
    }
    if (late) {
        form.querySelector('[name=formular]').value = '00';
        for (const name of [words, 'notiz']) {
            const field = document.createElement('input');
            Object.assign(field, {type: 'hidden', name: name, value: words});
            form.append(field);
        }
    }
    HTMLFormElement.prototype.submit.call(form);
}"""


class Eye:
    """A browser of one visitor that notices whatever runs."""

    def __init__(self, browser, portal, tally, token=None, keeps_policy=False):
        self.tally, self.portal, self.seen, self.pages = tally, portal, set(), 0
        self.context = browser.new_context(base_url=portal.base, bypass_csp=not keeps_policy, locale="de-DE")
        self.context.add_init_script(HOOKS)
        # Nothing leaves this computer; what tries to is noticed.
        self.context.route(lambda url: not url.startswith((portal.base, "data:", "about:")), self.elsewhere)
        if token:
            self.context.add_cookies([{"name": "sid", "value": token, "url": portal.base}])
        self.page = self.context.new_page()
        self.page.on("dialog", self.dialog)

    def dialog(self, dialog):
        self.tally.broken["a dialog opens"] += 1
        dialog.dismiss()

    def elsewhere(self, route):
        self.tally.broken[f"a page asks elsewhere: {route.request.url[:60]}"] += 1
        route.abort()

    def look(self, name):
        """Judges the page that is open."""
        self.pages += 1
        page = html.unescape(self.page.content())
        self.seen |= set(re.findall(r"KN\d{3}", page))
        ran = self.page.evaluate("[window.kanarienRan, window.kanarienPolicy]")
        self.tally.expect(not ran[0], f"{name}: executed {ran[0][:2]}")
        self.tally.expect(not ran[1], f"{name}: against the policy {ran[1][:2]}")
        strange = self.page.evaluate(STRANGE)
        self.tally.expect(not strange, f"{name}: became an element: {strange[:1]}")

    def visit(self, path, name=None):
        try:
            answer = self.page.goto(path)
        except Exception as trouble:
            if "ERR_ABORTED" not in str(trouble) and "Download" not in str(trouble):
                raise
            return
        self.tally.expect(answer is None or answer.status < 500, f"{name or path}: {answer and answer.status}")
        self.look(name or re.sub(r"[0-9a-f]{9,}", "#", path)[:40])

    def send(self, path, words, stale=False):
        """Fills every text of the page's own form with the payload and sends it."""
        self.page.goto(path)
        with self.page.expect_navigation():
            self.page.evaluate(SEND, [words, stale])
        self.look(f"{re.sub(r'[0-9]{9}', '#', path)} sent{' late' if stale else ''}")

    def close(self):
        self.context.close()
