// Times as people say them, and the service's clock.

let ahead = null;

/**
 * Learns how far the service's clock is ahead of this browser's, from a time that the service has just told. What it
 * tells is late by the way it took: the greatest lead is the truest.
 */
export function learnTime(now_ms) { ahead = Math.max(ahead ?? -Infinity, now_ms - Date.now()); }

/** Milliseconds since the epoch, by the service's clock. */
export function serviceTime() { return Date.now() + (ahead ?? 0); }

/** Whole seconds since then, never negative. */
export function secondsSince(then_ms) { return Math.max(0, Math.floor((serviceTime() - then_ms) / 1_000)); }

/** Whole seconds until then, never negative. */
export function secondsUntil(then_ms) { return Math.max(0, Math.round((then_ms - serviceTime()) / 1_000)); }

/** `45 s`, `2 min 05 s`, `1 h 12 min`; a dash for what is not known. */
export function duration(seconds) {
    if (seconds === null || seconds === undefined) return "–";
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} s`;
    if (whole < 3_600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
    return `${Math.floor(whole / 3_600)} h ${String(Math.floor((whole % 3_600) / 60)).padStart(2, "0")} min`;
}

/** `14:05`, in the reader's time zone. */
export function timeOfDay(then_ms) {
    return new Date(then_ms).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** `24 Nov, 14:05`, in the reader's time zone. */
export function dayAndTime(then_ms) {
    const day = new Date(then_ms).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
    return `${day}, ${timeOfDay(then_ms)}`;
}

/** `14:05:09`, in the reader's time zone. */
export function preciseTimeOfDay(then_ms) { return new Date(then_ms).toLocaleTimeString("en-GB"); }
