// « Effacer mes données »: this tab's conversation, this browser's choices, the reviews it sent.

import { filled, t } from "./base.js";
import * as receipts from "./receipts.js";

const button = document.getElementById("effacer-donnees");
const result = document.getElementById("effacer-resultat");

button.addEventListener("click", async () => {
  const given = receipts.all();
  let told = t.efface;
  if (given.length) {
    try {
      const response = await fetch("avis/effacer", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ recus: given }),
      });
      if (!response.ok) throw new Error(String(response.status));
      told = filled(t.efface_avis, { n: (await response.json()).effaces });
    } catch {
      result.textContent = t.efface_echec;
      return;
    }
  }
  try { sessionStorage.clear(); localStorage.clear(); } catch { /* nothing was kept */ }
  result.textContent = told;
});
