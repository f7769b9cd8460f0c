// Texts in French given by the server, and a way to make elements without HTML.

export const t = JSON.parse(document.getElementById("cpts-textes").textContent);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function announce(text) {
  const region = document.getElementById("annonce");
  if (region) region.textContent = text;
}

// « 2 sources », with the singular for zero and one.
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
