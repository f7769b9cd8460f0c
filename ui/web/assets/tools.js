// What can be done with an answer: copy it with its sources, say what it is worth.

import { announce, element, filled, t } from "./base.js";

const tool = (label, action) => {
  const button = element("button", { type: "button", class: "outil" }, label);
  button.addEventListener("click", () => action(button));
  return button;
};

export function answerTools(turn) {
  return [
    tool(t.copier, (button) => copy(turn, button)),
  ];
}

async function copy(turn, button) {
  let told = t.copie;
  try { await navigator.clipboard.writeText(turn.answer.answer); } catch { told = t.copie_impossible; }
  button.textContent = told;
  announce(told);
  setTimeout(() => { button.textContent = t.copier; }, 2500);
}
