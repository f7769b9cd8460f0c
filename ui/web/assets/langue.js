// The page is French whatever the browser's language: Gradio picks its texts by `navigator`.
Object.defineProperty(navigator, "language", { get: () => "fr-FR" });
Object.defineProperty(navigator, "languages", { get: () => ["fr-FR", "fr"] });
