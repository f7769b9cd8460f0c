"use strict";
(() => {
  const form = document.getElementById("filtres");
  if (!form) return;
  const items = [...document.querySelectorAll("#liste > details")];
  const count = document.getElementById("compte");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map((item) => fold(item.textContent));
  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const search = fold(wanted.search.trim());
    let shown = 0;
    items.forEach((item, i) => {
      const data = item.dataset;
      const kept =
        ["verdict", "kind", "audience", "difficulty"].every(
          (name) => !wanted[name] || data[name] === wanted[name],
        ) &&
        (!wanted.document || data.document.split(" ").includes(wanted.document)) &&
        texts[i].includes(search);
      item.hidden = !kept;
      if (kept) shown += 1;
    });
    count.textContent = `${shown} question${shown > 1 ? "s" : ""} sur ${items.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
