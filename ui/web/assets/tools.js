// What can be done with an answer: copy it with its sources, ask again, say what it is worth.

import { announce, element, t } from "./base.js";
import { giveFeedback } from "./feedback.js";

function tool(label, action) {
  const button = element("button", { type: "button", class: "outil" }, label);
  button.addEventListener("click", () => action(button));
  return button;
}

export function answerTools(turn, again) {
  return [
    copier(turn),
    tool(t.redemander, again),
    tool(t.donner_avis, (button) => giveFeedback(turn, button)),
  ];
}

function copier(turn) {
  const button = tool(t.copier, () => copy(turn, button));
  label(button, turn);
  return button;
}

// The second part of the label is for wide screens and for screen readers.
function label(button, turn) {
  button.textContent = t.copier;
  if (turn.answer.citations.length) {
    button.append(element("span", { class: "suite" }, ` ${t.copier_suite}`));
  }
}

async function copy(turn, button) {
  let told = t.copie;
  try { await navigator.clipboard.writeText(turn.copy); } catch {
    told = copyByHand(turn.copy) ? t.copie : t.copie_impossible;
  }
  button.textContent = told;
  announce(told);
  setTimeout(() => label(button, turn), 2500);
}

// Without HTTPS the clipboard of the browser is closed to scripts; the old way still works.
function copyByHand(text) {
  const area = element("textarea", { class: "hors-ecran", "aria-hidden": "true", tabindex: "-1" });
  area.value = text;
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { done = false; }
  area.remove();
  focused?.focus();
  return done;
}
