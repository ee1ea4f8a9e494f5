"use strict";

// Passkeys (WebAuthn). Their part of the page stays hidden until a browser shows that it knows them. What has to be signed
// is fetched from the portal; what comes of it goes back by the form of the page.

const part = document.getElementById("passkey");
const form = part?.querySelector("form");
const email = document.getElementById("feld-email");

const toBytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** Null when the portal wants something else first, as the password. */
async function task() {
    const body = new URLSearchParams({ formular: form.elements.formular.value });
    const answer = await fetch(part.dataset.aufgabe, { method: "POST", body });
    if (!answer.ok) throw new Error("no task");
    return answer.headers.get("content-type").startsWith("application/json") ? answer.json() : null;
}

async function make(task, signal) {
    const { response } = await navigator.credentials.create({
        signal,
        publicKey: {
            challenge: toBytes(task.challenge),
            rp: { id: part.dataset.partei, name: part.dataset.haus },
            user: { id: toBytes(task.user), name: task.name, displayName: task.name },
            pubKeyCredParams: [-7, -8].map((alg) => ({ type: "public-key", alg })),
            authenticatorSelection: {
                residentKey: "required", requireResidentKey: true, userVerification: "required",
            },
            excludeCredentials: task.known.map((id) => ({ type: "public-key", id: toBytes(id) })),
            attestation: "none",
            timeout: 300_000,
        },
    });
    return { angaben: response.clientDataJSON, daten: response.attestationObject };
}

async function use(task, signal, mediation) {
    const { rawId, response } = await navigator.credentials.get({
        signal,
        mediation,
        publicKey: {
            challenge: toBytes(task.challenge), rpId: part.dataset.partei, userVerification: "required",
            timeout: 300_000,
        },
    });
    return {
        kennung: rawId, nutzer: response.userHandle, angaben: response.clientDataJSON,
        daten: response.authenticatorData, unterschrift: response.signature,
    };
}

let running = new AbortController();

/** From the task to the form. One at a time: a new one ends the one before. */
async function run(ceremony, mediation) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    say(null);
    try {
        const wanted = await task();
        if (signal.aborted) return;
        if (!wanted) return location.assign(form.action);
        const found = await ceremony(wanted, signal, mediation);
        for (const [name, bytes] of Object.entries(found)) form.elements[name].value = bytes ? toText(bytes) : "";
        form.requestSubmit();
    } catch (trouble) {
        if (signal.aborted || mediation) return;
        say({ NotAllowedError: "abgebrochen", InvalidStateError: "vorhanden" }[trouble.name] ?? "gescheitert");
        wait();
    }
}

function say(message) {
    for (const name of ["abgebrochen", "vorhanden", "gescheitert"]) {
        document.getElementById(`passkey-${name}`).hidden = name !== message;
    }
}

/** Offers passkeys where the address is typed, from the first touch of the field on and as long as a task lasts. */
function offer() {
    run(use, "conditional");
    const { signal } = running;
    setTimeout(() => {
        if (signal.aborted) return;
        running.abort();
        wait();
    }, 240_000);
}

async function wait() {
    if (email && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
        email.addEventListener("focus", offer, { once: true });
    }
}

if (form && window.PublicKeyCredential) {
    part.hidden = false;
    document.getElementById("passkey-geht-nicht")?.setAttribute("hidden", "");
    form.addEventListener("submit", (event) => {
        if (form.elements.angaben.value) return;
        event.preventDefault();
        event.stopPropagation();
        run(email ? use : make);
    });
    // Back to a page the browser kept: what it brought then is used up.
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) form.elements.angaben.value = "";
    });
    wait();
}
