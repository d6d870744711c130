# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Draws costs of stacks as an SVG flame graph: a box for each frame, as wide as what it
# and those above it cost. Siblings stand in the order of their cost, and the colour
# depends on the name alone, so two pictures can be compared.

import zlib
from xml.sax.saxutils import escape

WIDTH, ROW, MARGIN = 1200, 18, 10
LETTER = 6.6  # width of a character of the font
NARROWEST = 0.3  # boxes that nobody sees are left out


class Frame:
    def __init__(self):
        self.cost = 0
        self.children = {}


def build_tree(stacks):
    root = Frame()
    for stack, cost in stacks.items():
        root.cost += cost
        frame = root
        for name in stack:
            frame = frame.children.setdefault(name, Frame())
            frame.cost += cost
    return root


def depth_of(frame):
    return 1 + max(map(depth_of, frame.children.values()), default=0)


def colour_of(name):
    hashed = zlib.crc32(name.encode())
    return (f"rgb({205 + hashed % 50},{80 + (hashed >> 8) % 130},"
            f"{(hashed >> 16) % 60})")


def draw_frame(out, name, frame, x, y, scale, total):
    width = frame.cost * scale
    if width < NARROWEST:
        return
    letters = int((width - 6) / LETTER)
    label = name if len(name) <= letters else name[:max(letters - 2, 0)] + ".."
    share = f"{name}: {round(frame.cost)} gas, {100 * frame.cost / total:.2f} %"
    out.append(f'<g><title>{escape(share)}</title>'
               f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{ROW - 1}" '
               f'fill="{colour_of(name)}" rx="2"/>'
               + (f'<text x="{x + 3:.1f}" y="{y + 13}">{escape(label)}</text>'
                  if letters >= 3 else "") + "</g>")
    ranked = sorted(frame.children.items(), key=lambda item: (-item[1].cost, item[0]))
    for child_name, child in ranked:
        draw_frame(out, child_name, child, x, y - ROW, scale, total)
        x += child.cost * scale


def draw(title, stacks):
    """The SVG text. The keys of stacks are tuples of names, the outermost first."""
    root = build_tree(stacks)
    height = ROW * depth_of(root) + 2 * MARGIN + ROW
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
           f'height="{height}" viewBox="0 0 {WIDTH} {height}" '
           'font-family="monospace" font-size="11">']
    scale = (WIDTH - 2 * MARGIN) / root.cost
    draw_frame(out, title, root, MARGIN, height - MARGIN - ROW, scale, root.cost)
    return "\n".join(out + ["</svg>", ""])
