"""Texts that must stay texts: scripts, handlers, addresses, images, marks, long and bidi words."""

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror='window.pwned=1'>",
    "<svg/onload=window.pwned=1>",
    "<a href='javascript:window.pwned=1'>lien</a>",
    "[lien](javascript:window.pwned=1)",
    '![image](x" onerror="window.pwned=1)',
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    "</template><script>window.pwned=1</script>",
    "</textarea><script>window.pwned=1</script>",
    '" autofocus onfocus="window.pwned=1',
    "' onmouseover='window.pwned=1",
    "${window.pwned=1} {{constructor.constructor('window.pwned=1')()}}",
    "`${window.pwned=1}`",
    "$$\\href{javascript:window.pwned=1}{x}$$",
    "<custom-tag onclick=window.pwned=1>x</custom-tag>",
    "<math><mtext><style><img src=x onerror=window.pwned=1></style></mtext></math>",
    "<details open ontoggle=window.pwned=1>x</details>",
    "<form action='javascript:window.pwned=1'><button>x</button></form>",
    "\u202egnp.exe\u2066 caché \u2069",
    "mot" * 400,
)
