// The box of feedback: nothing is sent without the agreement.

import { announce, element, t } from "./base.js";
import * as receipts from "./receipts.js";

const box = document.getElementById("avis");
const form = box.querySelector("form");
const problem = box.querySelector("[data-erreur]");
let current = null;

export function giveFeedback(turn, button) {
  current = { turn, button };
  form.reset();
  problem.textContent = "";
  box.showModal();
}

function missing(data) {
  if (!data.get("pouce")) return t.avis_choix;
  return data.get("accord") ? null : t.avis_accord;
}

async function send(data) {
  const response = await fetch("avis", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      accord: true,
      pouce: data.get("pouce"),
      tags: data.getAll("tags"),
      commentaire: data.get("commentaire"),
      reponse: current.turn.answer,
    }),
  });
  if (!response.ok) throw new Error(String(response.status));
  receipts.add((await response.json()).recu);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const data = new FormData(form);
  problem.textContent = missing(data) ?? "";
  if (problem.textContent) return;
  try { await send(data); } catch { problem.textContent = t.avis_echec; return; }
  box.close();
  announce(t.avis_recu);
  const thanks = element("span", { class: "outil merci", tabindex: "-1" }, t.avis_recu);
  current.button.replaceWith(thanks);
  thanks.focus();
});
box.querySelector("[data-fermer]").addEventListener("click", () => box.close());
