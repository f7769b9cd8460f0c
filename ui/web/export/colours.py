"""The colours of a note, as red, green and blue."""

INK = (27, 36, 37)
GREY = (80, 89, 90)
LINK = (11, 93, 87)
