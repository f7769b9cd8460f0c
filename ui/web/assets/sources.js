// The drawer of a source: its card, and the image of the page with the quote boxed.

import { t, element } from "./base.js";

export function openCard(answer, marker) {
  const template = answer.querySelector(`template[data-carte="${Number(marker)}"]`);
  if (!template) return;
  const drawer = document.getElementById("carte");
  const body = drawer.querySelector(".tiroir-corps");
  body.replaceChildren(template.content.cloneNode(true));
  drawer.showModal();
  body.scrollTop = 0;
  body.focus({ preventScroll: true });
  for (const strong of body.querySelectorAll("table mark.fort")) reveal(strong);
  const preview = body.querySelector(".apercu");
  if (preview) showPage(preview);
}

// Scrolls a wide table no further than what it takes to see a cell beside the name of its row.
function reveal(cell) {
  const frame = cell.closest(".defile");
  const name = cell.closest("table.nomme tr")?.firstElementChild;
  if (name?.contains(cell)) return;
  const hidden = (cell.closest("td") ?? cell).getBoundingClientRect().right - frame.getBoundingClientRect().right;
  const room = cell.getBoundingClientRect().left - frame.getBoundingClientRect().left - (name?.offsetWidth ?? 0);
  if (hidden > 0) frame.scrollLeft += Math.min(hidden, Math.max(0, room));
}

async function showPage(section) {
  const { sha, page, passages, alt } = section.dataset;
  const frame = section.querySelector(".apercu-cadre");
  const address = `apercu/${encodeURIComponent(sha)}/${Number(page)}`;
  const wait = element("p", {}, t.apercu_attente);
  frame.replaceChildren(wait);
  const image = new Image();
  image.alt = alt;
  image.addEventListener("error", () => { wait.textContent = t.apercu_absent; });
  image.addEventListener("load", async () => {
    frame.replaceChildren(image);
    const link = element("a", { class: "apercu-lien", href: `${address}.png`, target: "_blank", rel: "noopener" }, t.apercu_agrandir);
    frame.after(link);
    if (!passages) return;
    try {
      const response = await fetch(`${address}/cadres?passages=${encodeURIComponent(passages)}`);
      if (!response.ok) return;
      for (const box of (await response.json()).cadres) frame.append(boxed(box));
    } catch { /* the page is shown without a box */ }
  });
  image.src = `${address}.png`;
}

function boxed({ left, top, width, height }) {
  const box = element("span", { class: "cadre", "aria-hidden": "true" });
  Object.assign(box.style, {
    left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%`,
  });
  return box;
}

export function mountDrawer() {
  const drawer = document.getElementById("carte");
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-fermer]")) drawer.close();
  });
}
