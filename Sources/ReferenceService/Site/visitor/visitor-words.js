// Everything that the chat says by itself, in the visitor's language.

export class Words {
    #texts = {};
    #api;

    constructor(api) { this.#api = api; }

    /** The language as HTML names it: `fr-FR`. */
    language = "";

    /** Learns a language of the service, `FR-FR`. */
    async learn(language) {
        const [tongue, country] = language.split("-");
        const tag = `${tongue.toLowerCase()}-${country}`;
        if (tag === this.language) return;
        this.#texts = JSON.parse(await this.#api.load(`/visitor/texts/${tag}.json`));
        this.language = tag;
    }

    /** A text with its placeholders filled in. */
    say(key, values = {}) {
        return (this.#texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (placeholder, name) => values[name] ?? placeholder);
    }

    /** `14:05`, as the language writes it, in the visitor's time zone. */
    time(at_ms) {
        return new Date(at_ms).toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit" });
    }
}
