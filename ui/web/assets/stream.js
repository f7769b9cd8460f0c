// Asks a question through Gradio's queue and yields the events of its answer.

const base = () => new URL("gradio_api/", document.baseURI);

export class AskError extends Error {
  constructor(kind) { super(kind); this.kind = kind; }
}

export class Asking {
  constructor() {
    this.session = crypto.getRandomValues(new Uint32Array(4)).join("");
    this.abort = new AbortController();
    this.event = null;
  }

  async *events(request) {
    this.event = await this.join(request);
    const response = await this.fetch(`call/conversation/${this.event}`, {});
    if (!response.ok || !response.body) throw new AskError("panne");
    for await (const { event, data } of messages(response.body)) {
      if (event === "generating") yield data[0];
      else if (event === "complete") return;
      else if (event === "error") throw new AskError("panne");
    }
    throw new AskError("coupure");
  }

  async join(request) {
    const { question, history, documents, kinds, engine, session } = request;
    const response = await this.fetch("call/conversation", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ data: [question, history, documents, kinds, engine, session], session_hash: this.session }),
    });
    if (response.status === 503 || response.status === 429) throw new AskError("complet");
    if (!response.ok) throw new AskError("panne");
    return (await response.json()).event_id;
  }

  async fetch(path, options) {
    try {
      return await fetch(new URL(path, base()), { ...options, signal: this.abort.signal });
    } catch (error) {
      throw error.name === "AbortError" ? error : new AskError("coupure");
    }
  }

  // Stops the answer here, and the work for it on the server.
  stop() {
    if (this.event) {
      const dependencies = window.gradio_config?.dependencies ?? [];
      const index = dependencies.find((one) => one.api_name === "conversation")?.id;
      if (index !== undefined) {
        fetch(new URL("cancel", base()), {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ session_hash: this.session, fn_index: index, event_id: this.event }),
        }).catch(() => {});
      }
    }
    this.abort.abort();
  }
}

// Server-sent events of a response, as { event, data }.
async function* messages(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  for (;;) {
    let chunk;
    try { chunk = await reader.read(); } catch (error) {
      throw error.name === "AbortError" ? error : new AskError("coupure");
    }
    if (chunk.done) return;
    buffer += chunk.value;
    const parts = buffer.split("\n\n");
    buffer = parts.pop();
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1];
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (event) yield { event, data: data ? JSON.parse(data) : null };
    }
  }
}
