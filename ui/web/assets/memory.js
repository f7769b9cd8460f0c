// The conversation of this tab, kept by sessionStorage: a reload keeps it, another tab has its own.

const KEY = "cpts.conversation";
const MAX_TURNS = 40;

// A tab that was duplicated starts with a copy of the storage; from there each writes its own.
export function load() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((turn) => turn && typeof turn.html === "string") : [];
  } catch { return []; }
}

export function save(turns) {
  for (let kept = turns.slice(-MAX_TURNS); ; kept = kept.slice(1)) {
    try { sessionStorage.setItem(KEY, JSON.stringify(kept)); return; } catch {
      if (!kept.length) return;
    }
  }
}

export function clear() {
  try { sessionStorage.removeItem(KEY); } catch { /* nothing was kept */ }
}
