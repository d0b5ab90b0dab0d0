// The few signs on the chat's buttons, drawn with the text's colour.

const svg = "http://www.w3.org/2000/svg";

function icon(path) {
    const [picture, line] = ["svg", "path"].map((name) => document.createElementNS(svg, name));
    picture.setAttribute("viewBox", "0 0 24 24");
    picture.setAttribute("class", "icon");
    picture.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    picture.append(line);
    return picture;
}

export const minus = () => icon("M5 12h14");
export const cross = () => icon("M6 6l12 12M18 6L6 18");
export const bubble = () => icon("M4 5h16v11h-9l-5 4v-4H4z");
