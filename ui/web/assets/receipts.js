// Receipts of the reviews that this browser sent: they alone can erase them.

const KEY = "cpts.recus";

export function all() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch { return []; }
}

export function add(receipt) {
  try { localStorage.setItem(KEY, JSON.stringify([...all(), receipt].slice(-500))); } catch { /* full */ }
}
