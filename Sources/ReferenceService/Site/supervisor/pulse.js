// Asks again and again, but only while somebody looks.

export class Pulse {
    #every_ms;
    #beat;
    #timer = null;
    #isStopped = false;
    #isBeating = false;

    /** `beat` is awaited: a slow service is asked less often, never twice at once. */
    constructor(every_ms, beat) {
        this.#every_ms = every_ms;
        this.#beat = beat;
        document.addEventListener("visibilitychange", () => this.#go());
        this.#go();
    }

    stop() {
        this.#isStopped = true;
        clearTimeout(this.#timer);
    }

    async #go() {
        clearTimeout(this.#timer);
        if (document.hidden || this.#isStopped || this.#isBeating) return;
        this.#isBeating = true;
        try {
            await this.#beat();
        } finally {
            this.#isBeating = false;
            if (!this.#isStopped) this.#timer = setTimeout(() => this.#go(), this.#every_ms);
        }
    }
}
