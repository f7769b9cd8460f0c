// Keeps the conversation: a file made by the server from what this tab holds, or paper.

import { announce, element, t } from "./base.js";

const box = document.getElementById("export");
const problem = box.querySelector("[data-erreur]");

async function download(format, answers) {
  const response = await fetch(`exporter/${format}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers }),
  });
  if (!response.ok) throw new Error(String(response.status));
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = element("a", { href: address, download: name ?? `conversation.${format}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30000);
}

export function mountExport(answers) {
  document.getElementById("garder").addEventListener("click", () => {
    problem.textContent = "";
    box.showModal();
  });
  box.addEventListener("click", async (event) => {
    const format = event.target.closest("[data-format]")?.dataset.format;
    if (!format) return;
    if (format === "imprimer") { box.close(); window.print(); return; }
    try {
      await download(format, answers());
      box.close();
      announce(t.export_pret);
    } catch { problem.textContent = t.export_echec; }
  });
}
