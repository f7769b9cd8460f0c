"""Gradio's theme, bound to the colours of `assets/base.css`: one palette for every page."""

from __future__ import annotations

from typing import Any

SANS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Liberation Sans", "sans-serif"]
MONO = ["ui-monospace", "SFMono-Regular", "Liberation Mono", "monospace"]

_COLOURS = {
    "body_background_fill": "var(--fond)",
    "body_text_color": "var(--encre)",
    "body_text_color_subdued": "var(--encre-2)",
    "background_fill_primary": "var(--fond)",
    "background_fill_secondary": "var(--carte)",
    "border_color_primary": "var(--trait)",
    "border_color_accent": "var(--accent)",
    "block_background_fill": "transparent",
    "block_border_color": "transparent",
    "block_label_text_color": "var(--encre)",
    "block_title_text_color": "var(--encre)",
    "block_info_text_color": "var(--encre-2)",
    "input_background_fill": "var(--carte)",
    "input_background_fill_focus": "var(--carte)",
    "input_border_color": "transparent",
    "input_border_color_focus": "transparent",
    "input_placeholder_color": "var(--encre-2)",
    "button_primary_background_fill": "var(--accent)",
    "button_primary_background_fill_hover": "var(--accent-fort)",
    "button_primary_text_color": "var(--sur-accent)",
    "button_primary_text_color_hover": "var(--sur-accent)",
    "button_secondary_background_fill": "var(--carte)",
    "button_secondary_background_fill_hover": "var(--accent-fond)",
    "button_secondary_text_color": "var(--encre)",
    "button_secondary_text_color_hover": "var(--encre)",
    "checkbox_label_text_color": "var(--encre)",
    "checkbox_label_background_fill": "transparent",
    "checkbox_label_background_fill_selected": "var(--accent-fond)",
    "checkbox_label_text_color_selected": "var(--encre)",
    "checkbox_background_color_selected": "var(--accent)",
    "color_accent_soft": "var(--accent-fond)",
    "link_text_color": "var(--accent)",
}
_PLAIN = {
    "input_shadow": "none",
    "input_shadow_focus": "none",
    "block_shadow": "none",
    "block_border_width": "0px",
    "block_padding": "0px",
    "layout_gap": "0px",
    "button_large_radius": "999px",
    "button_small_radius": "999px",
    "input_radius": "18px",
}


def theme() -> Any:
    """The theme: system fonts (nothing is fetched), no shadow, our colours in both modes."""
    import gradio as gr

    both = {f"{name}_dark": value for name, value in _COLOURS.items()}
    return gr.themes.Base(font=SANS, font_mono=MONO).set(**_COLOURS, **both, **_PLAIN)
