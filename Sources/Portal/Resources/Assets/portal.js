"use strict";

// Every page works without this file. It leads to what has to be mended, and it keeps a form from being sent twice.

document.getElementById("probleme")?.focus();

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

// Back to a page the browser kept: its forms may be sent again.
window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(wake);
});
