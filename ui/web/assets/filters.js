// The documents and kinds to ask from, and the form of the answer.

import { filled, t } from "./base.js";

const checked = (name) =>
  [...document.querySelectorAll(`#choix input[name="${name}"]:checked`)].map((box) => box.value);

export function chosen() {
  const mode = document.querySelector('#reglages input[name="mode"]:checked');
  return { documents: checked("documents"), kinds: checked("kinds"), engine: mode?.value ?? null };
}

function label() {
  const { documents, kinds } = chosen();
  const count = documents.length + kinds.length;
  const text = document.querySelector("[data-choix]");
  if (!text) return;
  const told = count ? (count > 1 ? t.choix_plusieurs : t.choix_un) : t.choix_tous;
  text.textContent = filled(told, { n: count });
}

export function mountFilters() {
  const box = document.getElementById("choix");
  const button = document.getElementById("choisir");
  if (!button || button.dataset.pret) return;
  button.dataset.pret = "oui";
  button.addEventListener("click", () => box.showModal());
  box.addEventListener("change", label);
  box.querySelector("[data-tout]").addEventListener("click", () => {
    for (const input of box.querySelectorAll("input:checked")) input.checked = false;
    label();
  });
  label();
}
