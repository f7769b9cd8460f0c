// Applies the theme chosen in this browser before anything is painted.
(() => {
  let chosen = null;
  try { chosen = localStorage.getItem("cpts.theme"); } catch { /* private window */ }
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = (name) => {
    document.documentElement.dataset.theme = name;
    document.documentElement.style.colorScheme = name === "sombre" ? "dark" : "light";
  };
  apply(chosen ?? (system.matches ? "sombre" : "clair"));
  system.addEventListener("change", (event) => { if (!chosen) apply(event.matches ? "sombre" : "clair"); });

  const label = (button) => {
    const dark = document.documentElement.dataset.theme === "sombre";
    button.setAttribute("aria-label", dark ? "Passer au thème clair" : "Passer au thème sombre");
  };
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    label(button);
    button.addEventListener("click", () => {
      chosen = document.documentElement.dataset.theme === "sombre" ? "clair" : "sombre";
      try { localStorage.setItem("cpts.theme", chosen); } catch { /* kept for this page only */ }
      apply(chosen);
      label(button);
    });
  });
})();
