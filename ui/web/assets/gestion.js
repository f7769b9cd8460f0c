// Management: sends a file with its progress, follows the work in progress.

const jobs = document.getElementById("travaux");
const root = jobs?.dataset.racine ?? "";
const form = document.getElementById("depot");

function send(file, address, bar, secret) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("X-Jeton", jobs.dataset.jeton);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    if (secret) request.setRequestHeader("X-Mot-De-Passe", encodeURIComponent(secret));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("loadend", () => {
      let told = {};
      try { told = JSON.parse(request.responseText); } catch { /* no answer */ }
      resolve({ ok: request.status === 202, told });
    });
    request.send(file);
  });
}

form?.elements.fichier.addEventListener("change", () => {
  const file = form.elements.fichier.files[0];
  if (file) form.querySelector("[data-nom]").textContent = file.name;
});

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const file = form.elements.fichier.files[0];
  const bar = form.querySelector("progress");
  const problem = form.querySelector("[data-erreur]");
  const button = form.querySelector("button[type=submit]");
  const query = new URLSearchParams({ nom: file.name, genre: form.elements.genre?.value ?? "" });
  if (form.dataset.remplace) query.set("remplace", form.dataset.remplace);
  problem.textContent = "";
  bar.hidden = false;
  button.disabled = true;
  const { ok, told } = await send(file, `${root}gestion/depots?${query}`, bar, form.elements.secret?.value);
  button.disabled = false;
  bar.hidden = true;
  if (ok) location.assign(`${root}gestion`);
  else problem.textContent = told.erreur ?? "L’envoi a échoué. Vérifiez le réseau, puis réessayez.";
});

for (const one of document.querySelectorAll("form[data-confirmer]")) {
  one.addEventListener("submit", (event) => {
    if (!window.confirm(one.dataset.confirmer)) event.preventDefault();
  });
}

function left(seconds) {
  if (seconds === null || seconds === undefined) return "";
  const rounded = Math.max(1, Math.round(seconds));
  return rounded < 90 ? `, encore ${rounded}\u00a0s` : `, encore ${Math.round(rounded / 60)}\u00a0min`;
}

async function follow(article) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    let job;
    try {
      const response = await fetch(`${root}gestion/travaux/${article.dataset.travail}`);
      if (!response.ok) return;
      job = await response.json();
    } catch { continue; }
    const bar = article.querySelector("progress");
    bar.max = job.total || 1;
    if (job.total) bar.value = job.done; else bar.removeAttribute("value");
    const count = job.total ? ` (${job.done} sur ${job.total}${left(job.seconds_left)})` : "";
    article.querySelector("[data-message]").textContent = job.message || `${job.step}${count}`;
    if (job.state !== "en cours") { location.reload(); return; }
  }
}

for (const article of document.querySelectorAll('.travail[data-etat="en cours"]')) follow(article);
