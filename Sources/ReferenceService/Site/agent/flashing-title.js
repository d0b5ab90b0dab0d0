// The document's title: it flashes how many alerts there are, for an agent who looks at another window.

const name = "Agent desk";
const flashEvery_ms = 1_000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let signal = "";
let shows = false;

setInterval(flash, flashEvery_ms);

/** Alerts flash; unread messages only count. */
export function showTitle(alerts, unread) {
    const count = unread > 0 ? `(${unread}) ` : "";
    signal = alerts === 0 ? "" : `● ${alerts === 1 ? "1 alert" : `${alerts} alerts`}`;
    if (signal === "") document.title = count + name;
    else if (calm.matches) document.title = `${signal} – ${name}`;
}

function flash() {
    if (signal === "" || calm.matches) return;
    shows = !shows;
    document.title = shows ? `${signal} – ${name}` : name;
}
