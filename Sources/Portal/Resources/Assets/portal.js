"use strict";

// Every page works without this file. It leads to what has to be mended, and it keeps a form from being sent twice.

// A form whose address names a part of the next page leads there; else the summary of what has to be mended comes first.
const mend = document.getElementById("probleme");
if (mend) (document.getElementById(location.hash.slice(1)) ?? mend).focus();

const pause = 5000;

/** The buttons stay focusable and keep their words; `disabled` would take the focus and the button's own value away. */
function rest(form) {
    const buttons = form.querySelectorAll("button");
    form.dataset.sent = "";
    buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
    setTimeout(() => wake(form), pause);
}

function wake(form) {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if ("sent" in form.dataset) event.preventDefault();
    else rest(form);
});

// The squares of a letter lead here with the code behind the #, which no server ever sees. It fills the field; people send it.
const code = document.querySelector('input[name="registrierungscode"]');
const carried = location.hash.slice(1);

if (code && !code.value && /^[A-Za-z0-9]{8}$/.test(carried) && !document.getElementById(carried)) {
    code.value = carried;
    history.replaceState(null, "", location.pathname + location.search);
}

// Back to a page the browser kept: its forms may be sent again.
window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(wake);
});

// Two minutes before the session ends by itself: say so while there is time. The clock is asked, because a computer that
// sleeps does not count.
const end = document.getElementById("sitzungsende");

function watchSession() {
    const [soon, last, over] = end.children;
    // However often somebody clicks, a session ends after its longest time.
    const longest = Date.now() + Number(end.dataset.longest) * 1000;
    let due = 0;
    const start = () => { due = Math.min(Date.now() + Number(end.dataset.seconds) * 1000, longest); };
    const look = () => {
        const left = due - Date.now();
        const isSoon = left > 0 && left <= Number(end.dataset.warning) * 1000;
        soon.hidden = !isSoon || due === longest;
        last.hidden = !isSoon || due !== longest;
        over.hidden = left > 0;
    };
    soon.querySelector("button").addEventListener("click", async () => {
        const answer = await fetch("/uebersicht", { method: "HEAD", cache: "no-store" }).catch(() => null);
        if (!answer?.ok) return;
        if (answer.redirected) due = Date.now();
        else start();
        look();
    });
    start();
    setInterval(look, 5000);
    document.addEventListener("visibilitychange", look);
}

if (end) watchSession();
