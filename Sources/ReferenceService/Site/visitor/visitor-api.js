// The service as a visitor's page asks it, from whatever site the page is on.

/** What the service refused (`status` 4xx or 5xx), or why it could not be asked (0). */
export class Failure extends Error {
    constructor(status, { code = "failed", message = "", fields = [], problems } = {}) {
        super(message);
        this.status = status;
        this.code = code;
        const kind = code === "too-long" ? code : "empty";
        /** What is wrong with a form, each as `{place, kind}`. */
        this.problems = problems ?? fields.map((place) => ({ place, kind }));
    }

    /** The visit is over, or the service never knew it. */
    get isUnknownVisit() { return this.status === 401; }

    /** Later, the same request may succeed. */
    get isPassing() { return this.status === 0 || this.status === 429 || this.status >= 500; }

    /** The key of a text that tells the visitor. */
    get textKey() {
        if (this.status === 0) return "failed.offline";
        if (this.status === 429) return "failed.too-often";
        return this.status === 413 || this.code === "too-long" ? "failed.too-long" : "failed";
    }
}

export class VisitorAPI {
    /** What the requests of the visit prove themselves with. */
    token = null;
    #service;

    constructor(service) { this.#service = service; }

    /** An address below the service's visitor API, with the token where no header can bear it. */
    address(path, query = {}) {
        const address = new URL(`/api/v1${path}`, this.#service);
        for (const [name, value] of Object.entries({ ...query, visit: this.token })) {
            address.searchParams.set(name, value);
        }
        return address;
    }

    get(path, signal) { return this.#ask("GET", path, undefined, signal); }

    post(path, body = {}) { return this.#ask("POST", path, body); }

    /** A text file of the service. */
    async load(path) {
        const reply = await this.#send(new URL(path, this.#service), {});
        if (!reply.ok) throw new Failure(reply.status);
        return reply.text();
    }

    async #ask(method, path, body, signal) {
        const headers = body === undefined ? {} : { "Content-Type": "application/json" };
        if (this.token) headers["X-Visit-Token"] = this.token;
        const address = new URL(`/api/v1${path}`, this.#service);
        const reply = await this.#send(address, { method, headers, body: body && JSON.stringify(body), signal });
        if (reply.ok) return reply.status === 204 ? null : reply.json();
        throw new Failure(reply.status, (await reply.json().catch(() => ({}))).error);
    }

    async #send(address, options) {
        try {
            return await fetch(address, options);
        } catch (error) {
            throw new Failure(0, { code: "offline", message: error.message });
        }
    }
}
