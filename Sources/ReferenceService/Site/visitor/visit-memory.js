// The token of the site's visit: shared by the site's tabs, and kept from page to page.

const key = "chat visit";

/** A browser that keeps nothing for the site (blocked storage) has a visit for each page. */
function attempt(act) {
    try {
        return act();
    } catch {
        return null;
    }
}

export const recallToken = () => attempt(() => localStorage.getItem(key));

export const rememberToken = (token) => attempt(() => localStorage.setItem(key, token));
