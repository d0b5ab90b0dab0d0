// Settings while somebody changes them, beside those that the service has.

/**
 * Tells every change by a `change` event, and by `renew` when everything may be another than the page shows. A place is
 * the way to a value, as `queues.0.dequeue_after_s`.
 */
export class Draft extends EventTarget {
    /** As the service has them. */
    saved;
    /** As they are on the page. */
    settings;

    constructor(saved) {
        super();
        this.saved = saved;
        this.settings = structuredClone(saved);
    }

    /** Takes what the service has now. If that is what was `sent`, what has been changed since then stays changed. */
    adopt(saved, sent) {
        this.saved = saved;
        if (same(saved, sent)) return this.changed();
        this.settings = structuredClone(saved);
        this.dispatchEvent(new Event("renew"));
    }

    discard() { this.adopt(this.saved, null); }

    read(place) { return valueAt(this.settings, place.split(".")); }

    /** The object that a place's value belongs to. */
    owner(place) { return valueAt(this.settings, place.split(".").slice(0, -1)); }

    /** Without a value, there is none at that place any more. */
    write(place, value) {
        const [owner, name] = [this.owner(place), place.split(".").at(-1)];
        if (value === undefined) delete owner[name];
        else owner[name] = value;
        this.changed();
    }

    changed() { this.dispatchEvent(new Event("change")); }

    /** The settings that differ from the saved ones, each as a whole. */
    get changes() {
        return Object.fromEntries(
            Object.entries(this.settings).filter(([name, value]) => !same(value, this.saved[name])));
    }

    get isChanged() { return Object.keys(this.changes).length > 0; }
}

function valueAt(owner, path) { return path.reduce((value, part) => value?.[part], owner); }

/** Whether two JSON values are alike, whatever the order of names. */
function same(one, other) {
    if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => same(one[name], other[name]));
}
