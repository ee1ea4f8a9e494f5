"use strict";

// A slider beside the number, and what an amount leads to while it moves. Without this file the button „Auswirkung zeigen“
// says the same.

const box = document.getElementById("auswirkung");
const field = document.getElementById("feld-abschlag");
const day = document.getElementById("feld-tag");

function slider() {
    const range = document.createElement("input");
    range.type = "range";
    range.className = "slider";
    range.min = box.dataset.von;
    range.max = box.dataset.bis;
    range.step = "1";
    place(range);
    range.setAttribute("aria-label", box.dataset.regler);
    field.after(range);
    return range;
}

/** The slider shows what the field says: an amount we would have to look at widens it. */
function place(range) {
    const typed = field.value.trim();
    if (!/^[1-9]\d{0,4}$/.test(typed)) return;
    if (Number(typed) < Number(range.min)) range.min = typed;
    if (Number(typed) > Number(range.max)) range.max = typed;
    range.value = typed;
}

/** As the server says it: whole euros, rounded half away from zero. */
function result(euros) {
    const { kosten, fest, anzahl } = box.dataset;
    const cents = Number(fest) + euros * 100 * Number(anzahl) - Number(kosten);
    const whole = Math.round(Math.abs(cents) / 100);
    if (whole === 0) return box.dataset.ausgeglichen;
    return (cents < 0 ? box.dataset.nachzahlung : box.dataset.guthaben).replace("#", money(whole));
}

function money(euros) {
    const form = { style: "currency", currency: "EUR", maximumFractionDigits: 0 };
    const words = new Intl.NumberFormat(document.documentElement.lang, form).format(euros);
    return words.replaceAll("\u00a0", " ");
}

function follow(range) {
    const line = document.createElement("p");
    const say = () => {
        // Other spellings of a number, and another day of the month, are the server's to read.
        const isOtherDay = day && day.value !== box.dataset.tag;
        if (isOtherDay || !/^[1-9]\d*$/.test(field.value.trim())) {
            box.replaceChildren();
            return;
        }
        const euros = Number(field.value.trim());
        line.textContent = box.dataset.satz.replace("##", result(euros)).replace("#", money(euros));
        box.replaceChildren(line);
    };
    range.addEventListener("input", () => { field.value = range.value; say(); });
    field.addEventListener("input", () => { place(range); say(); });
    if (day) day.addEventListener("change", say);
}

if (box && field) {
    const range = slider();
    if (box.dataset.kosten) follow(range);
    else {
        range.addEventListener("input", () => { field.value = range.value; });
        field.addEventListener("input", () => { place(range); });
    }
}
